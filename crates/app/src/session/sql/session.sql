SELECT s.person, s.made, s.began, s.seen, s.proved, s.station, p.name, p.alias, p.language, p.content_language, p.display
FROM session s
JOIN person p ON p.id = s.person
WHERE s.token_hash = $1 AND p.suspended = 0
