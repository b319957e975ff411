-- The last event in the copy on each medium.
SELECT m.epoch, m.seq, e.header
FROM backup_medium m
JOIN event e ON e.device = m.device AND e.epoch = m.epoch AND e.seq = m.seq
