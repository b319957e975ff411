-- A sign-in done by somebody else is one of the learner who was let in.
SELECT kind, actor, at
FROM trail
WHERE subject = $1 AND kind IN ($2, $3) AND (actor IS NULL OR actor <> $1)
ORDER BY lamport DESC
LIMIT $4
