SELECT a.unit, a.round, a.language, a.answer, a.at, m.given, m.comment
FROM attempt a
LEFT JOIN staff_mark m
  ON m.person = a.person AND m.series = a.series AND m.activity = a.activity AND m.round = a.round
WHERE a.person = $1 AND a.series = $2 AND a.activity = $3
ORDER BY a.round DESC
LIMIT 1
