INSERT INTO acknowledged (device, epoch, upto, at) VALUES ($1, $2, $3, $4)
ON CONFLICT (device, epoch) DO UPDATE SET upto = excluded.upto, at = excluded.at
WHERE acknowledged.upto < excluded.upto
