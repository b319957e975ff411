-- Empties the events of a group of kinds ($1) before a place ($2), but of nobody whose record a legal claim needs.
UPDATE event SET body = $3, subject = NULL
WHERE hash IN (
  SELECT e.hash
  FROM trail t JOIN event e ON e.device = t.device AND e.epoch = t.epoch AND e.seq = t.seq
  WHERE t.part = $1 AND t.lamport < $2
    AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = t.subject)
)
