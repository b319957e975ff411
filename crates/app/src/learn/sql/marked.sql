-- The mark of the last work handed in, if it has one.
SELECT m.given, m.comment
FROM staff_mark m
WHERE m.person = $1 AND m.series = $2 AND m.activity = $3
  AND m.round = (
    SELECT MAX(a.round) FROM attempt a WHERE a.person = $1 AND a.series = $2 AND a.activity = $3
  )
