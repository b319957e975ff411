-- Who of a group ($1) asks for help since $2, for who looks after the group.
SELECT h.id, h.learner, p.name AS called, p.symbol, h.series, h.unit, h.screen, h.state, h.taker, h.at, g.id AS group_id
FROM help_request h
JOIN person p ON p.id = h.learner
JOIN class_group g ON g.id = $1
WHERE h.state <> 'ended' AND h.at > $2
  AND EXISTS (SELECT 1 FROM in_group e WHERE e.group_id = g.id AND e.person = h.learner)
ORDER BY h.at, h.id
