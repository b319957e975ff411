-- Not a view: learners who sign in with a printed card, one each. Another card or switching it off replaces the row.
CREATE TABLE card (
  person  BYTEA  NOT NULL PRIMARY KEY,
  handle  TEXT   NOT NULL,                 -- first letters of the code: whose card it is
  hash    BYTEA  NOT NULL,                 -- of the other letters, under a key made of the pepper
  printed BIGINT NOT NULL                  -- seconds since 1970, to be shown only
);

CREATE UNIQUE INDEX card_handle ON card (handle);
