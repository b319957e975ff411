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
