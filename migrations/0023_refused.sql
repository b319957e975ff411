-- View: parcels that did not enter, with the reason; nothing else of them is kept.
CREATE TABLE rejection (
  event   TEXT   NOT NULL PRIMARY KEY,     -- device.epoch.seq
  sum     BYTEA  NOT NULL,                 -- SHA-256 of what was handed over
  code    TEXT   NOT NULL,                 -- the reason
  about   TEXT   NOT NULL,                 -- JSON: names and numbers the reason is about
  person  BYTEA,                           -- who brought it
  at      BIGINT NOT NULL,
  lamport BIGINT NOT NULL
);

CREATE INDEX rejection_lamport ON rejection (lamport);
