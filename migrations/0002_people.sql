-- View: people of the site, learners and staff.
CREATE TABLE person (
  id           BYTEA  NOT NULL PRIMARY KEY,
  kind         TEXT   NOT NULL,            -- learner, staff
  name         TEXT   NOT NULL DEFAULT '', -- how staff see them
  alias        TEXT   NOT NULL DEFAULT '', -- what the tile shows
  symbol       TEXT   NOT NULL DEFAULT '', -- picture on the tile
  number       TEXT   NOT NULL DEFAULT '', -- number given by the institution; login of staff
  language     TEXT   NOT NULL DEFAULT '', -- interface language
  content_language TEXT NOT NULL DEFAULT '', -- language of modules
  display      TEXT   NOT NULL DEFAULT '', -- display settings, `key=value` words
  suspended    BIGINT NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX person_number ON person (kind, number);

-- View: roles of a person.
CREATE TABLE person_role (
  person BYTEA NOT NULL,
  role   TEXT  NOT NULL,
  PRIMARY KEY (person, role)
);

-- View: groups of learners.
CREATE TABLE class_group (
  id       BYTEA  NOT NULL PRIMARY KEY,
  name     TEXT   NOT NULL,
  closed   BIGINT NOT NULL DEFAULT 0
);

-- View: who looks after a group.
CREATE TABLE group_trainer (
  group_id BYTEA NOT NULL,
  person   BYTEA NOT NULL,
  PRIMARY KEY (group_id, person)
);

-- View: which modules are open for a group.
CREATE TABLE group_module (
  group_id BYTEA NOT NULL,
  series   BYTEA NOT NULL,
  PRIMARY KEY (group_id, series)
);

-- View: who is in a group. A removal names the additions it removes, so each addition is a row.
CREATE TABLE enrolment (
  event    TEXT  NOT NULL PRIMARY KEY,     -- device.epoch.seq of the addition
  group_id BYTEA NOT NULL,
  person   BYTEA NOT NULL
);

CREATE INDEX enrolment_group ON enrolment (group_id, person);

CREATE INDEX enrolment_person ON enrolment (person, group_id);

-- Not a view: what a person proves themself with. Losing it loses no record.
CREATE TABLE secret (
  person   BYTEA  NOT NULL PRIMARY KEY,
  kind     TEXT   NOT NULL,                -- pictures, pin, passphrase
  hash     TEXT   NOT NULL,                -- Argon2id, PHC string, over HMAC(pepper, secret)
  layout   BIGINT NOT NULL,                -- order of the pictures for this learner
  replace_at_next BIGINT NOT NULL DEFAULT 0,
  set_by   BYTEA
);

-- Not a view: who is signed in. The cookie itself is never stored.
CREATE TABLE session (
  token_hash BYTEA  NOT NULL PRIMARY KEY,
  person     BYTEA  NOT NULL,
  made       BIGINT NOT NULL,              -- seconds since 1970
  seen       BIGINT NOT NULL,
  proved     BIGINT NOT NULL,              -- last time the secret was shown
  station    TEXT   NOT NULL
);

CREATE INDEX session_person ON session (person);

-- Not a view: wrong tries, by account and by station, and how long to wait.
CREATE TABLE throttle (
  scope    TEXT   NOT NULL PRIMARY KEY,    -- person:<id> or station:<address>
  failures BIGINT NOT NULL,
  since    BIGINT NOT NULL,                -- seconds since 1970
  wait     BIGINT NOT NULL                 -- seconds still to wait after `since`
);
