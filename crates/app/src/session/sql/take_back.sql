UPDATE throttle
SET failures = failures - 1,
    until = CASE WHEN until = $2 THEN $3 ELSE until END
WHERE scope = $1
