-- The mentors of the groups of a learner ($1) now ($2), and whether the learner accepted them.
SELECT m.group_id, g.name AS group_name, m.person, p.alias, p.symbol, m.until, a.learner
FROM mentor m
JOIN class_group g ON g.id = m.group_id
JOIN person p ON p.id = m.person
LEFT JOIN mentor_accepted a ON a.group_id = m.group_id AND a.mentor = m.person AND a.learner = $1
WHERE m.person <> $1 AND m.until > $2 AND g.closed = 0 AND p.suspended = 0
  AND EXISTS (SELECT 1 FROM in_group e WHERE e.group_id = m.group_id AND e.person = $1)
  AND EXISTS (SELECT 1 FROM in_group e WHERE e.group_id = m.group_id AND e.person = m.person)
ORDER BY p.alias, m.group_id
