-- What is held around a range of a log. The previous hash is the end of the header.
SELECT seq, hash, substr(header, 113, 32) AS prev, CASE WHEN length(body) = 0 THEN 0 ELSE 1 END AS full, vouched
FROM hub_event WHERE log = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq, hash
