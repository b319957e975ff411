SELECT c.id, c.record, c.is_new, c.person, c.author, c.role, c.sources, c.note, c.at, c.state,
  (SELECT COUNT(*) FROM contribution_part p WHERE p.contribution = c.id) AS fields
FROM contribution c
WHERE c.id = $1
