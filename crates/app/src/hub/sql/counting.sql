-- What counts of a log, in order. The previous hash is the end of the header.
SELECT seq, hash, substr(header, 113, 32) AS prev
FROM hub_event
WHERE log = $1 AND (seq <= $2 OR vouched = 1) AND (seq, hash) > ($3, $4)
ORDER BY seq, hash LIMIT $5
