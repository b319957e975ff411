INSERT INTO event (hash, device, epoch, seq, kind, header, subject, body)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
