-- The content of an event of which only the header was held.
UPDATE hub_event SET state = $4, subject = $5, body = $6
WHERE log = $1 AND seq = $2 AND hash = $3
