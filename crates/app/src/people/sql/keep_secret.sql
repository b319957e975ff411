INSERT INTO secret (person, kind, hash, layout, set_by, made)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (person) DO UPDATE SET
  kind = excluded.kind,
  hash = excluded.hash,
  layout = excluded.layout,
  set_by = excluded.set_by,
  made = excluded.made,
  replace_at_next = 0
