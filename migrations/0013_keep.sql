-- View: media that copies were made on, with the last copy of each.
CREATE TABLE backup_medium (
  medium     BYTEA  NOT NULL PRIMARY KEY,  -- drawn when the medium is used for the first time
  generation BIGINT NOT NULL,              -- number of the last copy
  at         BIGINT NOT NULL,              -- when it was made, seconds since 1970
  device     BYTEA  NOT NULL,              -- where the ledger stood: the last event in the copy
  epoch      BYTEA  NOT NULL,
  seq        BIGINT NOT NULL,
  answers    BIGINT NOT NULL,              -- answers in the copy
  keys_at    BIGINT NOT NULL,              -- number of erased people whose keys are gone from the medium
  words      TEXT   NOT NULL               -- hash of that event as eight words
);

-- View: people who were erased. Only the random id and the number of the order are left of them.
CREATE TABLE erased (
  person BYTEA  NOT NULL PRIMARY KEY,
  order_number TEXT NOT NULL,
  event  TEXT   NOT NULL,                  -- device.epoch.seq of person.erased
  at     BIGINT NOT NULL
);

-- Not a view: what is found and counted while a person is being erased, until the receipt is written.
CREATE TABLE erasure_receipt (
  person  BYTEA  NOT NULL PRIMARY KEY,
  receipt TEXT   NOT NULL                  -- counts and places, JSON; no word of the person
);
