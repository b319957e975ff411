-- The hub's own, not views.
-- 1: this event came with a signature of a successor as well, whose key is trusted where the installation's own is not.
ALTER TABLE hub_event ADD COLUMN vouched BIGINT NOT NULL DEFAULT 0;

-- Keys that are not trusted from a point on; the points stand with the logs. What was taken back stays to be seen.
CREATE TABLE hub_cutoff (
  device        BYTEA  NOT NULL PRIMARY KEY,
  reason        TEXT   NOT NULL,
  since         BIGINT NOT NULL,
  lifted        BIGINT,
  lifted_reason TEXT   NOT NULL DEFAULT ''
);
