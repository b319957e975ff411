-- View: facts of the cartography that hold here beside the shipped records: accepted here, or admitted from elsewhere.
CREATE TABLE cartography_fact (
  id      BYTEA  NOT NULL PRIMARY KEY,     -- follows from what the fact says
  record  TEXT   NOT NULL,                 -- initiatives/spoc-in-prison
  content TEXT   NOT NULL,                 -- the fact as JSON
  lamport BIGINT NOT NULL                  -- when it came to hold here
);

-- View: what people propose.
CREATE TABLE contribution (
  id      BYTEA  NOT NULL PRIMARY KEY,
  record  TEXT   NOT NULL,
  is_new  BIGINT NOT NULL CHECK (is_new IN (0, 1)),
  person  BYTEA,                           -- who proposes
  author  TEXT   NOT NULL,                 -- as they wish to be named
  role    TEXT   NOT NULL,                 -- trainer, researcher, coordinator
  sources TEXT   NOT NULL,                 -- JSON: list of texts
  note    TEXT   NOT NULL,
  at      BIGINT NOT NULL,                 -- seconds since 1970
  state   TEXT   NOT NULL                  -- waiting, asked, accepted, partly, refused, withdrawn
);

CREATE INDEX contribution_record ON contribution (record);

-- View: the fields a proposal changes.
CREATE TABLE contribution_part (
  contribution BYTEA  NOT NULL,
  field        TEXT   NOT NULL,
  value        TEXT   NOT NULL,            -- JSON: the proposed value
  before       TEXT   NOT NULL,            -- JSON: what stood there when it was proposed
  state        TEXT   NOT NULL,            -- waiting, accepted, refused, earlier
  PRIMARY KEY (contribution, field)
);

-- View: what was said about a proposal.
CREATE TABLE contribution_turn (
  contribution BYTEA  NOT NULL,
  n            BIGINT NOT NULL,            -- order in the ledger
  what         TEXT   NOT NULL,            -- asked, answered, judged
  person       BYTEA,
  said         TEXT   NOT NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (contribution, n)
);
