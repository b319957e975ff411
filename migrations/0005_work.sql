-- View: files that were handed in, sealed with the key of their person, by the SHA-256 of the sealed bytes.
CREATE TABLE work_file (
  sha256 BYTEA  NOT NULL PRIMARY KEY,
  person BYTEA  NOT NULL,
  kind   TEXT   NOT NULL,                  -- ending
  bytes  BIGINT NOT NULL,                  -- before sealing
  at     BIGINT NOT NULL
);

CREATE INDEX work_file_person ON work_file (person);

-- Not a view: which counted addresses of a sound were asked for.
CREATE TABLE listening (
  person   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  activity TEXT   NOT NULL,
  speed    TEXT   NOT NULL,
  number   BIGINT NOT NULL,
  at       BIGINT NOT NULL,
  PRIMARY KEY (person, series, activity, speed, number)
);
