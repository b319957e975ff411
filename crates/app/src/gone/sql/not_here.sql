-- Whose last sign-in ($1) is gone was last here nobody knows when.
DELETE FROM last_here
WHERE NOT EXISTS (SELECT 1 FROM trail t WHERE t.subject = last_here.person AND t.kind = $1)
