-- View: the version of each item in which each learner worked last. Who is in the middle of one that was replaced goes
-- on with it.
CREATE TABLE followed (
  person  BYTEA  NOT NULL,
  series  BYTEA  NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (person, series)
);

-- View: every decision about an item, for good.
CREATE TABLE decision (
  event   TEXT   NOT NULL PRIMARY KEY,
  parcel  BYTEA  NOT NULL,
  series  BYTEA  NOT NULL,
  act     TEXT   NOT NULL,                 -- admitted, refused, asked, kept, withdrawn, rolled-back
  reason  TEXT   NOT NULL,
  person  BYTEA,
  at      BIGINT NOT NULL,
  lamport BIGINT NOT NULL,
  manifest_sha256 BYTEA NOT NULL,
  report_sha256   BYTEA NOT NULL
);

-- What was withdrawn is open for nobody, whatever their groups say. The one place of this rule.
DROP VIEW may_follow;
CREATE VIEW may_follow AS
SELECT e.person, m.series
FROM enrolment e
JOIN group_module m ON m.group_id = e.group_id
JOIN class_group g ON g.id = e.group_id
JOIN item i ON i.series = m.series
WHERE g.closed = 0;
