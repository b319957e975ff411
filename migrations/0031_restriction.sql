-- View: whose record is hidden because a legal claim needs it, and whose was.
CREATE TABLE restriction (
  person       BYTEA  NOT NULL PRIMARY KEY,
  stands       BIGINT NOT NULL,            -- 0 once it was lifted
  order_number TEXT   NOT NULL,            -- of the order that decided last
  reason       TEXT   NOT NULL,
  at           BIGINT NOT NULL             -- when, seconds since 1970
);

-- Whose record only officer and coordinator see now.
CREATE VIEW restricted AS
SELECT person FROM restriction WHERE stands = 1;

-- Who is in a group, as everybody meets it: without those whose record is hidden. The one place of this rule;
-- only what writes the table asks `enrolment` itself.
CREATE VIEW in_group AS
SELECT e.event, e.group_id, e.person
FROM enrolment e
WHERE NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = e.person);

DROP VIEW may_follow;
CREATE VIEW may_follow AS
SELECT e.person, m.series
FROM in_group e
JOIN group_module m ON m.group_id = e.group_id
JOIN class_group g ON g.id = e.group_id
JOIN item i ON i.series = m.series
WHERE g.closed = 0;
