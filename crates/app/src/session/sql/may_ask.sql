SELECT 1
FROM may_be_let_in m
JOIN person p ON p.id = m.person
WHERE m.person = $1 AND m.allowed = 1 AND p.kind = 'learner' AND p.suspended = 0
  AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = p.id)
