SELECT x.at, x.period, x.until, x.events, COALESCE(p.name, '') AS name
FROM expiry x
LEFT JOIN person p ON p.id = x.actor
ORDER BY x.at DESC, x.event
LIMIT 50
