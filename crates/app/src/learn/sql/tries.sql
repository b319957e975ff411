SELECT round, counts, milli, answer
FROM attempt
WHERE person = $1 AND series = $2 AND activity = $3
ORDER BY round
