-- What counts of every site: nothing at or above a fork, nothing above a cut-off, nothing that is not its sender's to
-- say.
SELECT d.site, e.kind, COUNT(*) AS events, COUNT(DISTINCT e.subject) AS people
FROM hub_event e
JOIN hub_log l ON l.id = e.log
JOIN hub_device d ON d.device = l.device
WHERE e.state = 1 AND (l.fork IS NULL OR e.seq < l.fork)
  AND (l.cut IS NULL OR e.seq <= l.cut OR e.vouched = 1)
GROUP BY d.site, e.kind ORDER BY d.site, e.kind
