-- The mentors of a group ($1) now ($2).
SELECT p.id, p.name, m.until
FROM mentor m
JOIN person p ON p.id = m.person
WHERE m.group_id = $1 AND m.until > $2
  AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = m.person)
