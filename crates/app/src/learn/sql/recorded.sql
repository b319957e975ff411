SELECT kind, COUNT(*) AS n, MAX(at) AS last
FROM trail
WHERE subject = $1
GROUP BY kind
ORDER BY kind
