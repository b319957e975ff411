SELECT kind, COUNT(*) AS events, CAST(COALESCE(SUM(CASE WHEN length(body) = 0
  OR EXISTS (SELECT 1 FROM restricted r WHERE r.person = event.subject) THEN 1 ELSE 0 END), 0) AS BIGINT) AS empty
FROM event WHERE device = $1 AND epoch = $2 AND seq BETWEEN $3 AND $4
GROUP BY kind ORDER BY kind
