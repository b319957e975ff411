-- Looks of which the event goes: of a group of kinds ($1), before a place ($2); $3 are the seconds of an hour.
DELETE FROM record_look
WHERE EXISTS (
  SELECT 1 FROM trail t
  WHERE t.part = $1 AND t.lamport < $2 AND t.subject = record_look.person
    AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = t.subject)
    AND t.actor = record_look.reader AND t.at / $3 = record_look.hour
)
