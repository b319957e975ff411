-- View: which learner helps others of a group, and until when.
CREATE TABLE mentor (
  group_id BYTEA  NOT NULL,
  person   BYTEA  NOT NULL,
  until    BIGINT NOT NULL,                -- seconds since 1970
  PRIMARY KEY (group_id, person)
);

-- View: which learner lets which mentor of a group see that they ask for help. Nobody, until they say so.
CREATE TABLE mentor_accepted (
  group_id BYTEA NOT NULL,
  mentor   BYTEA NOT NULL,
  learner  BYTEA NOT NULL,
  PRIMARY KEY (group_id, mentor, learner)
);

CREATE INDEX mentor_accepted_learner ON mentor_accepted (learner, mentor);

-- View: who asked for help, where, and what became of it.
CREATE TABLE help_request (
  id      BYTEA  NOT NULL PRIMARY KEY,
  learner BYTEA  NOT NULL,
  series  BYTEA  NOT NULL,
  unit    TEXT   NOT NULL,
  screen  BIGINT NOT NULL,                 -- from 0
  state   TEXT   NOT NULL,                 -- asked, taken, handed-on, ended
  taker   BYTEA,                           -- who took it
  at      BIGINT NOT NULL,                 -- claimed time
  event   TEXT   NOT NULL                  -- device.epoch.seq of the asking
);

CREATE INDEX help_request_learner ON help_request (learner, at);

-- How often a trainer or mentor noted that they helped with an activity: its result is helped then.
ALTER TABLE activity_state ADD COLUMN noted BIGINT NOT NULL DEFAULT 0;
