-- Learners with a session, in groups this person looks after.
SELECT DISTINCT s.person
FROM session s
JOIN in_group e ON e.person = s.person
JOIN group_trainer t ON t.group_id = e.group_id
WHERE t.person = $1
