-- Kinds are counted within an epoch from the index alone.
DROP INDEX event_order;
CREATE INDEX event_order ON event (device, epoch, seq, kind);
