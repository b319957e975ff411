SELECT series, unit, screen, state, lamport, at
FROM unit_progress
WHERE person = $1
ORDER BY lamport DESC
