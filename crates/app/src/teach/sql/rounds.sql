SELECT a.activity, a.round, a.language, a.answer, a.verdict, a.counts, a.at, COALESCE(m.comment, '') AS comment
FROM attempt a
LEFT JOIN staff_mark m
  ON m.person = a.person AND m.series = a.series AND m.activity = a.activity AND m.round = a.round
WHERE a.person = $1 AND a.series = $2 AND a.unit = $3
ORDER BY a.activity, a.round
