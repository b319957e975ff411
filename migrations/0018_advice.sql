-- View: reviews of modules that somebody asked a reviewer for.
CREATE TABLE advice (
  id       BYTEA  NOT NULL PRIMARY KEY,
  parcel   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  module   TEXT   NOT NULL,
  title    TEXT   NOT NULL,
  version  BIGINT NOT NULL,
  reviewer BYTEA  NOT NULL,
  asked_by BYTEA,
  asked_at BIGINT NOT NULL,
  due      BIGINT NOT NULL,                -- the last second of the day
  note     TEXT   NOT NULL,
  state    TEXT   NOT NULL,                -- open, given, withdrawn
  acted_at BIGINT NOT NULL                 -- what the reviewer did last; 0 before
);

CREATE INDEX advice_series ON advice (series);

-- View: comments of reviewers by unit and block, and what authors say to them.
CREATE TABLE advice_comment (
  id       BYTEA  NOT NULL PRIMARY KEY,
  review   BYTEA  NOT NULL,
  reviewer BYTEA  NOT NULL,
  unit     TEXT   NOT NULL,                -- empty: the whole module
  lang     TEXT   NOT NULL,
  block    TEXT   NOT NULL,                -- empty: the whole unit
  quote    TEXT   NOT NULL,
  weight   TEXT   NOT NULL,                -- must, suggestion, praise
  body     TEXT   NOT NULL,
  at       BIGINT NOT NULL,
  given_in BIGINT NOT NULL,                -- the giving it came with; 0: not given yet
  answer   TEXT   NOT NULL,
  settled  TEXT   NOT NULL,                -- open, done, not-done
  answered_by BYTEA,
  answered_at BIGINT NOT NULL              -- 0: no answer
);

CREATE INDEX advice_comment_review ON advice_comment (review);

-- View: each giving of a form; the earlier ones stay.
CREATE TABLE advice_given (
  review   BYTEA  NOT NULL,
  edition  BIGINT NOT NULL,
  reviewer BYTEA  NOT NULL,
  at       BIGINT NOT NULL,
  recommendation TEXT NOT NULL,            -- ready, changes, not
  named    TEXT   NOT NULL,                -- how the reviewer wants to be named
  form     TEXT   NOT NULL,                -- all of it as JSON
  PRIMARY KEY (review, edition)
);
