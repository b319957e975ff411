SELECT 1
FROM enrolment e
JOIN group_module m ON m.group_id = e.group_id
JOIN class_group g ON g.id = e.group_id
WHERE e.person = $1 AND m.series = $2 AND g.closed = 0
LIMIT 1
