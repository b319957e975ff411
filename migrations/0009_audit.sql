-- View: every event by what it is looked for: when, what, who, about whom, where. Without any content.
CREATE TABLE trail (
  lamport BIGINT NOT NULL,                 -- order of all events
  device  BYTEA  NOT NULL,
  epoch   BYTEA  NOT NULL,
  seq     BIGINT NOT NULL,
  at      BIGINT NOT NULL,                 -- claimed time
  part    TEXT   NOT NULL,                 -- group of kinds
  kind    BIGINT NOT NULL,                 -- code of the event type
  actor   BYTEA,                           -- who did it, where a person did
  subject BYTEA,                           -- whom it is about
  station TEXT   NOT NULL DEFAULT '',      -- where, if the event says it
  PRIMARY KEY (lamport, device, epoch)
);

-- Each way to look for events answers a page from the end of one index.
CREATE INDEX trail_at ON trail (at, lamport);

CREATE INDEX trail_part ON trail (part, lamport);

CREATE INDEX trail_actor ON trail (actor, lamport) WHERE actor IS NOT NULL;

CREATE INDEX trail_subject ON trail (subject, lamport) WHERE subject IS NOT NULL;

CREATE INDEX trail_station ON trail (station, lamport) WHERE station <> '';

-- View: who looked at whose record; once per reader, person and hour.
CREATE TABLE record_look (
  person BYTEA  NOT NULL,
  reader BYTEA  NOT NULL,
  hour   BIGINT NOT NULL,                  -- hours since 1970
  roles  TEXT   NOT NULL,                  -- roles of the reader then, words
  at     BIGINT NOT NULL,
  PRIMARY KEY (person, reader, hour)
);

CREATE INDEX record_look_at ON record_look (at);

CREATE INDEX record_look_reader ON record_look (reader, hour);

-- View: what an officer signed off.
CREATE TABLE review (
  event   TEXT   NOT NULL PRIMARY KEY,     -- device.epoch.seq
  officer BYTEA  NOT NULL,
  since   BIGINT NOT NULL,                 -- what happened from here on
  at      BIGINT NOT NULL,                 -- until here
  head    BYTEA  NOT NULL,                 -- end of the ledger that was signed
  remark  TEXT   NOT NULL
);

CREATE INDEX review_at ON review (at);

-- View: breaks that were found in the ledger.
CREATE TABLE integrity_break (
  event TEXT   NOT NULL PRIMARY KEY,
  at    BIGINT NOT NULL,
  what  TEXT   NOT NULL
);

-- View: learners asking that something written about them be put right, and the answers.
CREATE TABLE correction (
  id          BYTEA  NOT NULL PRIMARY KEY,
  person      BYTEA  NOT NULL,
  about       TEXT   NOT NULL,             -- profile, answers, marks, attendance, other
  wish        TEXT   NOT NULL,             -- in the learner's words
  asked_at    BIGINT NOT NULL,
  state       TEXT   NOT NULL,             -- asked, corrected, kept
  answer      TEXT   NOT NULL DEFAULT '',
  answered_at BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX correction_person ON correction (person, asked_at);

CREATE INDEX correction_state ON correction (state, asked_at);

-- Who looks after whom: the trainers of a group one is in that is not closed. The one place of this rule.
CREATE VIEW looks_after AS
SELECT t.person AS trainer, e.person AS learner
FROM group_trainer t
JOIN enrolment e ON e.group_id = t.group_id
JOIN class_group g ON g.id = t.group_id
WHERE g.closed = 0;
