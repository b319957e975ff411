-- When each learner was last taken out of a group.
SELECT subject, MAX(lamport) AS last FROM trail WHERE kind = $1 AND subject IS NOT NULL GROUP BY subject
