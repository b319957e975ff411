SELECT 1
FROM in_group e
JOIN group_trainer t ON t.group_id = e.group_id
WHERE e.person = $1 AND t.person = $2
LIMIT 1
