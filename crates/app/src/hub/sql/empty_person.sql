UPDATE hub_event SET subject = NULL, body = $2, state = CASE WHEN state = 3 THEN 3 ELSE 0 END
WHERE subject = $1
