-- What a hub holds of other installations. Not views: these are its own store of what came in, and the hub's
-- ledger says when it came.

-- Installations whose key a person compared.
CREATE TABLE hub_device (
  device    BYTEA  NOT NULL PRIMARY KEY,
  site      TEXT   NOT NULL,              -- the mapping device -> site is the hub's own
  kind      TEXT   NOT NULL,              -- what kind of installation: decides which event types it may emit
  sign      BYTEA  NOT NULL,              -- Ed25519
  seal      TEXT   NOT NULL,              -- age recipient
  mac       BYTEA  NOT NULL,              -- X25519, for paper
  successor BYTEA,                        -- the installation whose logs it inherited
  ack_n     BIGINT NOT NULL,              -- number of the last ack to it
  CONSTRAINT hub_device_kind CHECK (kind IN ('site', 'hub'))
);

-- One epoch of one installation.
CREATE TABLE hub_log (
  id        BIGINT NOT NULL PRIMARY KEY,
  device    BYTEA  NOT NULL,
  epoch     BYTEA  NOT NULL,
  ranges    TEXT   NOT NULL,              -- JSON: positions held, [[from, to], ...], in order and apart
  fork      BIGINT,                       -- the first position with two histories
  signed_to BIGINT NOT NULL,              -- the latest head the installation signed, kept as evidence
  head      BYTEA  NOT NULL,
  signature BYTEA  NOT NULL,
  claimed   BIGINT NOT NULL,              -- the last position the sender says it holds
  stands    BIGINT NOT NULL,              -- where the sender's copy ended when it last wrote
  copied    TEXT,                         -- JSON: what the last verified copy of this hub holds of it, as in an ack
  cut       BIGINT                        -- positions above this one are set aside: the key is not trusted there
);

CREATE UNIQUE INDEX hub_log_name ON hub_log (device, epoch);

-- Events, each once. In the order of the logs, so that what arrives lies beside what came before.
CREATE TABLE hub_event (
  log     BIGINT NOT NULL,
  seq     BIGINT NOT NULL,
  hash    BYTEA  NOT NULL,
  kind    BIGINT NOT NULL,
  state   BIGINT NOT NULL,                -- 0 header only, 1 counts, 2 its payload is not of its schema, 3 not its sender's to say
  header  BYTEA  NOT NULL,
  subject BYTEA,
  body    BYTEA  NOT NULL,                -- 0x00 clear, 0x01 sealed, or empty
  PRIMARY KEY (log, seq, hash)
);

CREATE INDEX hub_event_subject ON hub_event (subject) WHERE subject IS NOT NULL;

-- Persons who were erased: nothing about them is kept, whenever it arrives.
CREATE TABLE hub_erased (
  person     BYTEA NOT NULL PRIMARY KEY,
  order_id   TEXT  NOT NULL,
  event      TEXT  NOT NULL
);

-- What waits: parcels of installations nobody has enrolled, batches above the point up to which a key is trusted.
CREATE TABLE hub_waiting (
  sha256 BYTEA  NOT NULL PRIMARY KEY,     -- it lies among the blobs under this name
  device BYTEA  NOT NULL,
  what   TEXT   NOT NULL,
  CONSTRAINT hub_waiting_what CHECK (what IN ('parcel', 'batch'))
);

CREATE INDEX hub_waiting_device ON hub_waiting (device);
