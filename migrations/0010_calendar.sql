-- View: times without lessons, for the whole site or one group. One that was taken back is not here.
CREATE TABLE interruption (
  id       BYTEA  NOT NULL PRIMARY KEY,
  group_id BYTEA,                          -- none: the whole site
  reason   TEXT   NOT NULL,                -- lockdown, holiday, technical, other
  from_at  BIGINT NOT NULL,                -- seconds since 1970
  until_at BIGINT NOT NULL
);

CREATE INDEX interruption_until ON interruption (until_at);

-- View: times in which one learner cannot come.
CREATE TABLE absence (
  id       BYTEA  NOT NULL PRIMARY KEY,
  person   BYTEA  NOT NULL,
  reason   TEXT   NOT NULL,                -- escort, court, medical, visit, work
  from_at  BIGINT NOT NULL,
  until_at BIGINT NOT NULL
);

CREATE INDEX absence_person ON absence (person, until_at);

CREATE INDEX absence_until ON absence (until_at);

-- View: lessons of a group. One that was taken back is not here.
CREATE TABLE lesson (
  id       BYTEA  NOT NULL PRIMARY KEY,
  group_id BYTEA  NOT NULL,
  room     TEXT   NOT NULL,
  from_at  BIGINT NOT NULL,
  minutes  BIGINT NOT NULL
);

CREATE INDEX lesson_group ON lesson (group_id, from_at);

CREATE INDEX lesson_from ON lesson (from_at);

-- View: who was at a lesson.
CREATE TABLE attendance (
  lesson  BYTEA  NOT NULL,
  person  BYTEA  NOT NULL,
  status  TEXT   NOT NULL,                 -- present, part, absent
  minutes BIGINT NOT NULL,
  reason  TEXT   NOT NULL DEFAULT '',      -- as of an absence; empty if unknown
  PRIMARY KEY (lesson, person)
);

CREATE INDEX attendance_person ON attendance (person, lesson);

-- View: the day by which a group is to finish a module.
CREATE TABLE finish_by (
  group_id BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  day      BIGINT NOT NULL,                -- days since 1970-01-01
  since    BIGINT NOT NULL,                -- the day it was set
  PRIMARY KEY (group_id, series)
);
