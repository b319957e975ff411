SELECT DISTINCT p.id, p.alias, p.symbol
FROM in_group e
JOIN person p ON p.id = e.person
WHERE e.group_id = $1 AND p.suspended = 0
