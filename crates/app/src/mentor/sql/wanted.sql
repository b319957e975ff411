-- What a mentor ($1) may see now ($2): who accepted them and asks for help since $3, with a module that is open for the
-- group they are both in. What somebody else went to, or what is left to the trainer, is not theirs.
SELECT h.id, h.learner, p.alias AS called, p.symbol, h.series, h.unit, h.screen, h.state, h.taker, h.at, m.group_id
FROM mentor m
JOIN mentor_accepted a ON a.group_id = m.group_id AND a.mentor = m.person
JOIN help_request h ON h.learner = a.learner
JOIN person p ON p.id = h.learner
JOIN class_group g ON g.id = m.group_id
JOIN group_module o ON o.group_id = m.group_id AND o.series = h.series
WHERE m.person = $1 AND m.until > $2 AND h.at > $3
  AND (h.state = 'asked' OR (h.state = 'taken' AND h.taker = $1))
  AND g.closed = 0 AND p.suspended = 0
  AND EXISTS (SELECT 1 FROM in_group e WHERE e.group_id = m.group_id AND e.person = m.person)
  AND EXISTS (SELECT 1 FROM in_group e WHERE e.group_id = m.group_id AND e.person = h.learner)
ORDER BY h.at, h.id
