SELECT p.lamport, p.device, p.epoch, p.at, p.actor, p.subject, p.station, e.header,
       a.number AS actor_number, a.name AS actor_name, a.kind AS actor_kind,
       s.number AS subject_number, s.name AS subject_name, s.kind AS subject_kind
FROM page p
JOIN event e ON e.device = p.device AND e.epoch = p.epoch AND e.seq = p.seq
LEFT JOIN person a ON a.id = p.actor
LEFT JOIN person s ON s.id = p.subject
ORDER BY p.lamport DESC
