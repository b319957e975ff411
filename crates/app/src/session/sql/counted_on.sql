SELECT 1 AS one FROM session
UNION ALL
SELECT 1 AS one FROM throttle WHERE until > $1
LIMIT 1
