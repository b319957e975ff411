SELECT hash, seq, kind, header, subject, body
FROM event
WHERE device = $1 AND epoch = $2 AND seq >= $3 AND (seq, hash) > ($3, $4)
ORDER BY seq, hash
LIMIT $5
