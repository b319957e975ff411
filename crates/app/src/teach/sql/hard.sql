SELECT s.person, s.activity
FROM activity_state s
WHERE s.series = $2 AND s.tries >= $3 AND s.milli < 1000 AND s.state <> 'waiting'
  AND s.person IN (SELECT e.person FROM in_group e WHERE e.group_id = $1)
