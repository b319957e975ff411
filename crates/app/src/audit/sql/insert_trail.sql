INSERT INTO trail (lamport, device, epoch, seq, at, part, kind, actor, subject, station)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (lamport, device, epoch) DO NOTHING
