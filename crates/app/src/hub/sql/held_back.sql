SELECT COUNT(*) FROM hub_event e JOIN hub_log l ON l.id = e.log
WHERE l.device = $1 AND l.cut IS NOT NULL AND e.seq > l.cut AND e.vouched = 0
