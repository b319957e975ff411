SELECT c.person, c.hash
FROM card c
JOIN person p ON p.id = c.person
WHERE c.handle = $1 AND p.kind = 'learner' AND p.suspended = 0
  AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = p.id)
