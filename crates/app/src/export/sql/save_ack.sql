INSERT INTO hub_ack (hub, n, sha256, lost, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (hub) DO UPDATE SET n = excluded.n, sha256 = excluded.sha256, lost = excluded.lost, at = excluded.at
