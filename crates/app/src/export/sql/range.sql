SELECT hash, header, subject, body
FROM event WHERE device = $1 AND epoch = $2 AND seq BETWEEN $3 AND $4
ORDER BY seq LIMIT 4096
