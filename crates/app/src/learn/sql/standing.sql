SELECT tries, hints, milli, state
FROM activity_state
WHERE person = $1 AND series = $2 AND activity = $3
