SELECT DISTINCT g.id, g.name
FROM in_group e
JOIN class_group g ON g.id = e.group_id
WHERE e.person = $1 AND g.closed = 0
