-- The first event of the epoch that follows this one ($1, $2) in the order of names.
SELECT device, epoch, header
FROM event
WHERE (device, epoch) > ($1, $2)
ORDER BY device, epoch, seq
LIMIT 1
