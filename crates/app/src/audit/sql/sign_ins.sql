SELECT t.at, t.station, COALESCE(p.number, '') AS number
FROM trail t
LEFT JOIN person p ON p.id = t.subject
WHERE t.at >= $1 AND t.kind + 0 = $2
ORDER BY t.at DESC, t.lamport DESC
