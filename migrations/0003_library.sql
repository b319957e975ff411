-- View: parcels that reached quarantine, and what became of them.
CREATE TABLE parcel (
  id          BYTEA  NOT NULL PRIMARY KEY,
  name        TEXT   NOT NULL,
  publisher   TEXT   NOT NULL,             -- namespace
  signer      TEXT   NOT NULL,             -- public key, as minisign writes it
  manifest_sha256 BYTEA NOT NULL,
  inserted_by BYTEA  NOT NULL,
  state       TEXT   NOT NULL,             -- waiting, decided
  seen_at     BIGINT NOT NULL              -- claimed time of the event
);

-- View: what each parcel holds; admitted or refused item by item.
CREATE TABLE parcel_item (
  parcel   BYTEA  NOT NULL,
  series   BYTEA  NOT NULL,
  version  BIGINT NOT NULL,
  kind     TEXT   NOT NULL,
  module   TEXT   NOT NULL,                -- id of the module
  title    TEXT   NOT NULL,
  path     TEXT   NOT NULL,                -- prefix of its files in the parcel
  report_sha256 BYTEA NOT NULL,
  state    TEXT   NOT NULL,                -- waiting, admitted, refused, withdrawn
  reason   TEXT   NOT NULL DEFAULT '',
  decided_by BYTEA,
  decided_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (parcel, series)
);

-- View: the version of each item that learners meet.
CREATE TABLE item (
  series  BYTEA  NOT NULL PRIMARY KEY,
  module  TEXT   NOT NULL,
  parcel  BYTEA  NOT NULL,
  version BIGINT NOT NULL
);

CREATE UNIQUE INDEX item_module ON item (module);

-- Not a view: files of parcels whose bytes are on disk under their SHA-256. Made again from the manifests.
CREATE TABLE parcel_file (
  parcel BYTEA  NOT NULL,
  path   TEXT   NOT NULL,
  sha256 BYTEA  NOT NULL,
  size   BIGINT NOT NULL,
  PRIMARY KEY (parcel, path)
);
