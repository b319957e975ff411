-- In the order of the chain: a clock that was not set puts a sign-in before every sign-off.
SELECT t.at, t.station, COALESCE(p.number, '') AS number, e.header
FROM trail t
JOIN event e ON e.device = t.device AND e.epoch = t.epoch AND e.seq = t.seq
LEFT JOIN person p ON p.id = t.subject
WHERE t.kind + 0 = $1
  AND t.lamport > (SELECT COALESCE(MAX(s.lamport), 0) FROM trail s WHERE s.part = $2 AND s.kind + 0 = $3)
ORDER BY t.lamport DESC
