INSERT INTO hub_event (log, seq, hash, kind, state, header, subject, body, vouched)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
