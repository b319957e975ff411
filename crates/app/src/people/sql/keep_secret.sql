INSERT INTO secret (person, kind, hash, layout, set_by)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (person) DO UPDATE SET
  kind = excluded.kind,
  hash = excluded.hash,
  layout = excluded.layout,
  set_by = excluded.set_by,
  replace_at_next = 0
