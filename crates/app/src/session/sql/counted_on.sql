SELECT 1 AS one FROM session
UNION ALL
SELECT 1 AS one FROM throttle WHERE until > $1
UNION ALL
SELECT 1 AS one FROM failure WHERE at > $2
LIMIT 1
