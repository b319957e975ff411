-- Where restrictions were lifted ($1) that do not stand again.
SELECT e.subject, e.device, e.epoch, e.seq
FROM restriction r
JOIN event e ON e.subject = r.person AND e.kind = $1
WHERE r.stands = 0
