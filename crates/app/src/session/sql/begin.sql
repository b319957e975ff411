INSERT INTO session (token_hash, person, made, began, seen, proved, station)
VALUES ($1, $2, $3, $4, $4, $4, $5)
