SELECT t.what, t.said, t.at, COALESCE(p.name, '') AS who
FROM contribution_turn t
LEFT JOIN person p ON p.id = t.person
WHERE t.contribution = $1
ORDER BY t.n
