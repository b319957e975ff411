SELECT id, kind, name, alias, symbol, number, language, content_language, suspended, suspended_until, suspended_reason
FROM person
WHERE suspended = 1
ORDER BY id
