-- Not a view: what one person proposed and a second one confirms or refuses. What comes of it is in the ledger.
CREATE TABLE proposal (
  id          BYTEA  NOT NULL PRIMARY KEY,
  what        TEXT   NOT NULL,             -- role, suspension, policy, …
  about       BYTEA,                       -- the one person it is about
  data        TEXT   NOT NULL,             -- JSON
  reason      TEXT   NOT NULL,
  proposed_by BYTEA  NOT NULL,
  proposed_at BIGINT NOT NULL,             -- seconds since 1970
  state       TEXT   NOT NULL CONSTRAINT proposal_state CHECK (state IN ('waiting', 'confirmed', 'refused')),
  decided_by  BYTEA,
  decided_at  BIGINT NOT NULL DEFAULT 0,
  answer      TEXT   NOT NULL DEFAULT ''   -- why it was refused
);

CREATE INDEX proposal_waiting ON proposal (state, what);

CREATE INDEX proposal_about ON proposal (about);
