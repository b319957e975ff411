SELECT DISTINCT p.id, p.kind, p.name, p.alias, p.symbol, p.number, p.language, p.content_language, p.suspended
FROM in_group e
JOIN person p ON p.id = e.person
WHERE e.group_id = $1
