SELECT DISTINCT a.person, p.name, a.series, a.unit, a.activity, a.at
FROM attempt a
JOIN person p ON p.id = a.person
JOIN in_group e ON e.person = a.person
JOIN group_trainer t ON t.group_id = e.group_id
WHERE a.verdict = 'waiting' AND t.person = $1
  -- What was replaced before it was marked waits no more.
  AND NOT EXISTS (
    SELECT 1 FROM attempt b
    WHERE b.person = a.person AND b.series = a.series AND b.activity = a.activity AND b.round > a.round
  )
ORDER BY a.at
LIMIT 200
