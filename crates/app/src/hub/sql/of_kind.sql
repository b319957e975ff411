-- What counts of one kind, of every site.
SELECT e.hash, e.header, e.subject, e.body
FROM hub_event e
JOIN hub_log l ON l.id = e.log
WHERE e.kind = $1 AND e.state = 1 AND (l.fork IS NULL OR e.seq < l.fork)
  AND (l.cut IS NULL OR e.seq <= l.cut OR e.vouched = 1)
ORDER BY l.device, l.epoch, e.seq, e.hash
