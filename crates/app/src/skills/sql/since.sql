-- Who changed a row last, after a version.
SELECT c.version, v.at, COALESCE(p.name, '') AS who
FROM matrix_change c
JOIN matrix_version v ON v.version = c.version
LEFT JOIN person p ON p.id = v.person
WHERE c.competence = $1 AND c.level = $2 AND c.version > $3
ORDER BY c.version DESC
LIMIT 1
