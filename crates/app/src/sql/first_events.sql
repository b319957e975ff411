SELECT device, epoch, header
FROM event
WHERE (device, epoch, seq) IN (SELECT device, epoch, MIN(seq) FROM event GROUP BY device, epoch)
ORDER BY device, epoch
