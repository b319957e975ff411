SELECT COALESCE(p.number, '') AS number, COUNT(*) AS looks, COUNT(DISTINCT l.person) AS learners
FROM record_look l
LEFT JOIN person p ON p.id = l.reader
WHERE l.at >= $1
  AND NOT EXISTS (SELECT 1 FROM looks_after a WHERE a.trainer = l.reader AND a.learner = l.person)
GROUP BY l.reader, p.number
ORDER BY COUNT(*) DESC, l.reader
LIMIT $2
