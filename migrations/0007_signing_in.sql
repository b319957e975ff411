-- Not a view: how long this site has been running altogether. Waits and sessions are counted on it, so neither a
-- restart nor a change of the clock shortens or lengthens them.
CREATE TABLE running (
  id      BIGINT NOT NULL PRIMARY KEY,     -- 1
  seconds BIGINT NOT NULL
);

-- Whoever is signed in signs in again: the times below are of another clock now.
DROP TABLE session;

-- Not a view: who is signed in. The cookie itself is never stored.
CREATE TABLE session (
  token_hash BYTEA  NOT NULL PRIMARY KEY,
  person     BYTEA  NOT NULL,
  made       BIGINT NOT NULL,              -- seconds since 1970, to be shown only
  began      BIGINT NOT NULL,              -- this and the next two: seconds on the running clock
  seen       BIGINT NOT NULL,
  proved     BIGINT NOT NULL,              -- last time the secret was shown
  station    TEXT   NOT NULL
);

CREATE INDEX session_person ON session (person);

DROP TABLE throttle;

-- Not a view: wrong tries by account, and until when the next one must wait.
CREATE TABLE throttle (
  scope    TEXT   NOT NULL PRIMARY KEY,    -- person:<id>, or name:<keyed hash> of a name nobody has
  failures BIGINT NOT NULL,
  until    BIGINT NOT NULL                 -- seconds on the running clock
);

-- Not a view: every wrong try of the last hour, for stations and for the site as a whole.
CREATE TABLE failure (
  id      BYTEA  NOT NULL PRIMARY KEY,
  at      BIGINT NOT NULL,                 -- seconds on the running clock
  station TEXT   NOT NULL,
  cleared BIGINT NOT NULL DEFAULT 0        -- staff have unlocked the station since
);

CREATE INDEX failure_at ON failure (at);

-- Not a view: stations where nobody but staff signs in until staff unlock them.
CREATE TABLE locked_station (
  station TEXT   NOT NULL PRIMARY KEY,
  since   BIGINT NOT NULL                  -- seconds since 1970, to be shown only
);

-- Not a view: the app or token with which a member of staff proves themself besides the passphrase.
CREATE TABLE factor (
  person BYTEA  NOT NULL PRIMARY KEY,
  seed   BYTEA  NOT NULL,                  -- sealed under a key made of the pepper
  drift  BIGINT NOT NULL,                  -- steps by which their clock is ahead of ours
  step   BIGINT NOT NULL                   -- the last one taken; none is taken twice
);

-- Not a view: the printed sheet of single-use codes. Only keyed hashes are kept.
CREATE TABLE sheet_code (
  person BYTEA  NOT NULL,
  n      BIGINT NOT NULL,                  -- number on the sheet, from 1
  hash   BYTEA  NOT NULL,
  used   BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (person, n)
);

-- View: when and where a person was here last.
CREATE TABLE last_here (
  person  BYTEA  NOT NULL PRIMARY KEY,
  at      BIGINT NOT NULL,
  station TEXT   NOT NULL
);

-- Not a view: learners who may ask to be let in.
CREATE TABLE may_be_let_in (
  person  BYTEA  NOT NULL PRIMARY KEY,
  allowed BIGINT NOT NULL
);
