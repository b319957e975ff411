SELECT at
FROM trail
WHERE part = 'exchange' AND kind = $2 AND lamport > (SELECT MIN(lamport) FROM trail WHERE subject = $1)
ORDER BY lamport DESC
LIMIT $3
