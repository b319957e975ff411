SELECT s.person, s.made, s.began, s.seen, s.proved, s.station, p.name, p.alias, p.language, p.content_language, p.display
FROM session s
JOIN person p ON p.id = s.person
WHERE s.token_hash = $1 AND p.suspended = 0
  AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = p.id)
