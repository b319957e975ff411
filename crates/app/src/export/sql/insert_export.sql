INSERT INTO export (id, state, hub, ranges, prepared_by, prepared_at, released_at, written_at, words)
VALUES ($1, 'frozen', $2, $3, $4, $5, 0, 0, '')
