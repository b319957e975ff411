-- The groups somebody ($1) is a mentor of now ($2).
SELECT m.group_id, g.name
FROM mentor m
JOIN class_group g ON g.id = m.group_id
WHERE m.person = $1 AND m.until > $2 AND g.closed = 0
  AND EXISTS (SELECT 1 FROM in_group e WHERE e.group_id = m.group_id AND e.person = m.person)
ORDER BY g.name, m.group_id
