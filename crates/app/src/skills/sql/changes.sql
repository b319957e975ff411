SELECT competence, level, content
FROM matrix_change
WHERE version <= $1
ORDER BY version, competence, level
