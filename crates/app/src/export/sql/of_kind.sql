SELECT hash, header, subject, body
FROM event WHERE device = $1 AND epoch = $2 AND seq BETWEEN $3 AND $4 AND kind = $5
  AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = event.subject)
ORDER BY seq
