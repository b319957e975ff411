-- Learners of no open group about whom nothing was recorded since $1, besides reads of their record ($2);
-- not those a legal claim needs the record of.
SELECT p.id, p.name, p.number, MAX(t.at) AS last
FROM person p
JOIN trail t ON t.subject = p.id AND t.kind <> $2
WHERE p.kind = 'learner'
  AND NOT EXISTS (
    SELECT 1
    FROM enrolment e
    JOIN class_group g ON g.id = e.group_id
    WHERE e.person = p.id AND g.closed = 0
  )
  AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = p.id)
  AND NOT EXISTS (
    SELECT 1 FROM proposal w WHERE w.about = p.id AND w.what = 'erase' AND w.state = 'waiting'
  )
GROUP BY p.id, p.name, p.number
HAVING MAX(t.at) < $1
ORDER BY last, p.number
LIMIT 200
