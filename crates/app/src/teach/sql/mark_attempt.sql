UPDATE attempt SET milli = $5, verdict = $6
WHERE person = $1 AND series = $2 AND activity = $3 AND round = $4
