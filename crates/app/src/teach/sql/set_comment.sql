UPDATE staff_mark SET comment = $5
WHERE person = $1 AND series = $2 AND activity = $3 AND round = $4
