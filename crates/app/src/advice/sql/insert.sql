INSERT INTO advice (id, parcel, series, module, title, version, reviewer, asked_by, asked_at, due, note, state, acted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', 0)
