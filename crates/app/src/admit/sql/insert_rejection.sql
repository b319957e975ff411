INSERT INTO rejection (event, sum, code, about, person, at, lamport)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (event) DO NOTHING
