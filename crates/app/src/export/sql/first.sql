-- The first event of each log about a person ($1).
SELECT device, epoch, MIN(seq) AS seq
FROM event
WHERE subject = $1
GROUP BY device, epoch
