SELECT g.id, g.name, g.closed, COUNT(DISTINCT e.person) AS learners
FROM class_group g
LEFT JOIN in_group e ON e.group_id = g.id
GROUP BY g.id, g.name, g.closed
