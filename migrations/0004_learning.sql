-- View: every try of every activity, in the order given. The key is what makes one answer count once:
-- a form names the try it is for, and the same try is never recorded twice.
CREATE TABLE attempt (
  person   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  activity TEXT   NOT NULL,
  round    BIGINT NOT NULL,                -- 1, 2, …; tries after the last one that counts go on
  unit     TEXT   NOT NULL,
  version  BIGINT NOT NULL,                -- version of the module answered
  language TEXT   NOT NULL,
  answer   TEXT   NOT NULL,                -- the answer document
  milli    BIGINT NOT NULL,
  verdict  TEXT   NOT NULL,                -- right, partly, not-yet, waiting
  counts   BIGINT NOT NULL,                -- 0: practice after the last try
  event    TEXT   NOT NULL,                -- device.epoch.seq
  at       BIGINT NOT NULL,                -- claimed time
  PRIMARY KEY (person, series, activity, round)
);

CREATE INDEX attempt_unit ON attempt (series, unit, person);

-- View: help used in an activity, and what it is worth now.
CREATE TABLE activity_state (
  person    BYTEA  NOT NULL,
  series    BYTEA  NOT NULL,
  activity  TEXT   NOT NULL,
  unit      TEXT   NOT NULL,
  milli     BIGINT NOT NULL DEFAULT 0,     -- score of the activity
  first     BIGINT NOT NULL DEFAULT 0,     -- score of the first try
  tries     BIGINT NOT NULL DEFAULT 0,
  hints     BIGINT NOT NULL DEFAULT 0,
  dont_know BIGINT NOT NULL DEFAULT 0,
  state     TEXT   NOT NULL,               -- open, done, waiting
  PRIMARY KEY (person, series, activity)
);

CREATE INDEX activity_state_unit ON activity_state (series, unit, person);

-- View: how far a learner is in a unit.
CREATE TABLE unit_progress (
  person   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  unit     TEXT   NOT NULL,
  screen   BIGINT NOT NULL,                -- where they stopped, from 0
  furthest BIGINT NOT NULL,
  state    TEXT   NOT NULL,                -- begun, done
  event    TEXT   NOT NULL,                -- of the last step
  lamport  BIGINT NOT NULL,                -- order of that event
  at       BIGINT NOT NULL,                -- claimed time of the last step
  since    BIGINT NOT NULL,                -- claimed time of the first step
  PRIMARY KEY (person, series, unit)
);

-- View: what a learner said of themself or of the module; never scored.
CREATE TABLE self_report (
  person   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  block    TEXT   NOT NULL,                -- id of the checklist or survey
  unit     TEXT   NOT NULL,
  answer   TEXT   NOT NULL,
  at       BIGINT NOT NULL,
  PRIMARY KEY (person, series, block)
);

-- View: marks given by staff for open work, and comments the learner can see.
CREATE TABLE staff_mark (
  person   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  activity TEXT   NOT NULL,
  round    BIGINT NOT NULL,
  given    TEXT   NOT NULL,                -- points per criterion, JSON list
  milli    BIGINT NOT NULL,
  comment  TEXT   NOT NULL DEFAULT '',
  by       BYTEA  NOT NULL,
  at       BIGINT NOT NULL,
  PRIMARY KEY (person, series, activity, round)
);

-- View: what learners wrote, by the event that holds it.
CREATE TABLE open_text (
  event  TEXT  NOT NULL PRIMARY KEY,
  person BYTEA NOT NULL,
  answer TEXT  NOT NULL                    -- the whole answer document
);

CREATE INDEX open_text_person ON open_text (person);

-- Not a view: what is being written and not handed over yet.
CREATE TABLE draft (
  person   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  activity TEXT   NOT NULL,
  answer   BYTEA  NOT NULL,                -- sealed answer document
  at       BIGINT NOT NULL,
  PRIMARY KEY (person, series, activity)
);
