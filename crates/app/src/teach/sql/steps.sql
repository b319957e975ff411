SELECT u.person, u.series, u.unit, u.screen, u.state, u.lamport, u.at
FROM unit_progress u
WHERE u.person IN (SELECT e.person FROM in_group e WHERE e.group_id = $1)
