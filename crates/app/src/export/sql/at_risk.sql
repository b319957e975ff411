-- Events of each epoch above the highest position that is safe elsewhere.
SELECT CAST(COALESCE(SUM(last - safe), 0) AS BIGINT)
FROM (
  SELECT e.last, CASE WHEN a.upto IS NULL THEN 0 WHEN a.upto > e.last THEN e.last ELSE a.upto END AS safe
  FROM (SELECT device, epoch, MAX(seq) AS last FROM event GROUP BY device, epoch) e
  LEFT JOIN acknowledged a ON a.device = e.device AND a.epoch = e.epoch
) r
