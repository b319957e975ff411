-- Where a learner stands in an activity: a row for each try, or one without a try; none where the module is not open
-- for them. One statement, since every answer asks it.
SELECT s.tries, s.hints, s.state, a.round, a.counts, a.milli, a.answer, d.answer AS draft, m.given, m.comment
FROM (SELECT series FROM may_follow WHERE person = $1 AND series = $2 LIMIT 1) f
LEFT JOIN activity_state s ON s.person = $1 AND s.series = $2 AND s.activity = $3
LEFT JOIN attempt a ON a.person = $1 AND a.series = $2 AND a.activity = $3
LEFT JOIN draft d ON d.person = $1 AND d.series = $2 AND d.activity = $3
LEFT JOIN staff_mark m ON m.person = $1 AND m.series = $2 AND m.activity = $3 AND m.round = a.round
ORDER BY a.round
