SELECT e.device, e.epoch, e.last, COALESCE(a.upto, 0) AS upto
FROM (SELECT device, epoch, MAX(seq) AS last FROM event GROUP BY device, epoch) e
LEFT JOIN acknowledged a ON a.device = e.device AND a.epoch = e.epoch
WHERE e.last > COALESCE(a.upto, 0)
ORDER BY e.device, e.epoch
