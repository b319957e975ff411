SELECT at, lamport
FROM trail
WHERE part = 'technical' AND kind = $1
ORDER BY lamport DESC, device DESC, epoch DESC
LIMIT 1
