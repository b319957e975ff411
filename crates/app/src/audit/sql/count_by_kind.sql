SELECT kind, COUNT(*) AS events, CAST(COALESCE(SUM(length(header) + length(body)), 0) AS BIGINT) AS bytes
FROM event
GROUP BY kind
ORDER BY kind
