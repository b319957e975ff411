SELECT DISTINCT a.person, p.name, a.series, a.unit, a.activity, a.at
FROM attempt a
JOIN person p ON p.id = a.person
JOIN enrolment e ON e.person = a.person
JOIN group_trainer t ON t.group_id = e.group_id
WHERE a.verdict = 'waiting' AND t.person = $1
ORDER BY a.at
LIMIT 200
