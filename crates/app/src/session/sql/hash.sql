SELECT s.hash
FROM secret s
JOIN person p ON p.id = s.person
WHERE s.person = $1 AND p.kind = $2 AND p.suspended = 0
  AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = p.id)
