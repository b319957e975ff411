-- View: versions of this site's matrix of digital skills. Version 0 is the shipped one and has no row.
CREATE TABLE matrix_version (
  version BIGINT NOT NULL PRIMARY KEY,
  how     TEXT   NOT NULL,                 -- made, edited, brought-in, gone-back
  back_to BIGINT NOT NULL,                 -- the version it went back to, else its own number
  at      BIGINT NOT NULL,                 -- seconds since 1970
  person  BYTEA                            -- who made it
);

-- View: what each version changed; of a row the latest change holds.
CREATE TABLE matrix_change (
  version    BIGINT NOT NULL,
  competence TEXT   NOT NULL,
  level      BIGINT NOT NULL,
  content    TEXT   NOT NULL,              -- the row as JSON; empty: as it is shipped
  PRIMARY KEY (version, competence, level)
);

CREATE INDEX matrix_change_row ON matrix_change (competence, level, version);
