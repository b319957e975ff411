SELECT DISTINCT e.subject, e.kind
FROM event e JOIN person_role r ON r.person = e.subject AND r.role = 'learner'
WHERE e.device = $1 AND e.epoch = $2 AND e.seq BETWEEN $3 AND $4 AND length(e.body) > 0
  AND NOT EXISTS (SELECT 1 FROM restricted x WHERE x.person = e.subject)
ORDER BY e.subject, e.kind
