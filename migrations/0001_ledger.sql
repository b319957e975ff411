-- The ledger: what happened, in order, for ever. Every other table below 0002 that is called a view
-- can be made again from this one.

CREATE TABLE event (
  hash    BYTEA  NOT NULL PRIMARY KEY,   -- names the event; two conflicting events can both be kept
  device  BYTEA  NOT NULL,
  epoch   BYTEA  NOT NULL,
  seq     BIGINT NOT NULL,
  kind    BIGINT NOT NULL,               -- code of the event type
  header  BYTEA  NOT NULL,               -- the 144 bytes as chained
  subject BYTEA,                         -- the one person it is about; emptied by erasure
  body    BYTEA  NOT NULL                -- 0x00 clear, 0x01 sealed, or empty when erased
);

CREATE INDEX event_order ON event (device, epoch, seq);

CREATE INDEX event_subject ON event (subject, kind);

-- The end of the chain: one row, locked by the writer for each group of writes.
CREATE TABLE ledger_head (
  id      BIGINT NOT NULL PRIMARY KEY,
  device  BYTEA  NOT NULL,
  epoch   BYTEA  NOT NULL,
  epoch_n BIGINT NOT NULL,
  seq     BIGINT NOT NULL,
  lamport BIGINT NOT NULL,
  hash    BYTEA  NOT NULL
);

-- Forms that were posted: the same form never acts twice (kept for a day; not a view).
CREATE TABLE posted (
  token    TEXT   NOT NULL PRIMARY KEY,  -- the hidden field made by the server
  location TEXT   NOT NULL,              -- where the first post led
  at       BIGINT NOT NULL               -- seconds since 1970
);

CREATE INDEX posted_at ON posted (at);
