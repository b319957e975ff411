INSERT INTO hub_device (device, site, kind, sign, seal, mac, successor, ack_n)
VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
ON CONFLICT (device) DO UPDATE SET site = excluded.site, successor = excluded.successor
