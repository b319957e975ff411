SELECT kind, COUNT(*) AS events, COUNT(DISTINCT subject) AS people
FROM hub_event WHERE log = $1 AND seq < $2 AND (seq <= $3 OR vouched = 1) AND state = 1
GROUP BY kind ORDER BY kind
