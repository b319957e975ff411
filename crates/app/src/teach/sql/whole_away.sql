SELECT e.group_id, COUNT(DISTINCT e.person) AS n
FROM in_group e
JOIN absence a ON a.person = e.person
WHERE a.from_at <= $1 AND a.until_at > $1
GROUP BY e.group_id
