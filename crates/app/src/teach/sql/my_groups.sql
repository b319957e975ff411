SELECT g.id, g.name, g.closed, COUNT(DISTINCT e.person) AS learners
FROM class_group g
JOIN group_trainer t ON t.group_id = g.id AND t.person = $1
LEFT JOIN in_group e ON e.group_id = g.id
GROUP BY g.id, g.name, g.closed
