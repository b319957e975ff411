UPDATE hub_event SET vouched = 1 WHERE log = $1 AND seq = $2 AND hash = $3
