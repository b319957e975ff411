-- Events of a kind ($2), found by its group ($1).
SELECT e.hash, e.header, e.subject, e.body
FROM trail t JOIN event e ON e.device = t.device AND e.epoch = t.epoch AND e.seq = t.seq
WHERE t.part = $1 AND t.kind = $2
