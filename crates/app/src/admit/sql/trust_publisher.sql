INSERT INTO publisher (key, name, namespaces, trusted) VALUES ($1, $2, $3, $4)
ON CONFLICT (key) DO UPDATE SET
  name = excluded.name,
  namespaces = excluded.namespaces,
  trusted = excluded.trusted
