-- Learners with an activity tried so often without success; not those who are away now.
SELECT e.group_id, COUNT(DISTINCT e.person) AS n
FROM in_group e
JOIN activity_state s ON s.person = e.person
JOIN group_module m ON m.group_id = e.group_id AND m.series = s.series
WHERE s.tries >= $1 AND s.milli < 1000 AND s.state <> 'waiting'
  AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.person = e.person AND a.from_at <= $2 AND a.until_at > $2)
GROUP BY e.group_id
