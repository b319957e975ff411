-- View: what was prepared to leave, released and written.
CREATE TABLE export (
  id          BYTEA  NOT NULL PRIMARY KEY,
  state       TEXT   NOT NULL,
  hub         BYTEA  NOT NULL,             -- the installation it goes to
  ranges      TEXT   NOT NULL,             -- JSON: device, epoch, from, to, head
  prepared_by BYTEA  NOT NULL,
  prepared_at BIGINT NOT NULL,
  released_by BYTEA,
  released_at BIGINT NOT NULL,
  sheet       BYTEA,                       -- SHA-256 of the sheet that was released
  parcel      BYTEA,
  written_at  BIGINT NOT NULL,
  words       TEXT   NOT NULL,             -- eight words of the manifest, once written
  CONSTRAINT export_state CHECK (state IN ('frozen', 'released', 'written', 'replaced'))
);

CREATE INDEX export_day ON export (prepared_at);

-- View: up to where a hub holds our own logs safely. It never falls.
CREATE TABLE acknowledged (
  device BYTEA  NOT NULL,
  epoch  BYTEA  NOT NULL,
  upto   BIGINT NOT NULL,
  at     BIGINT NOT NULL,
  PRIMARY KEY (device, epoch)
);

-- View: the last ack accepted of each hub.
CREATE TABLE hub_ack (
  hub    BYTEA  NOT NULL PRIMARY KEY,
  n      BIGINT NOT NULL,
  sha256 BYTEA  NOT NULL,
  lost   BIGINT NOT NULL,                  -- events of ours that the hub has and we lost
  at     BIGINT NOT NULL
);

-- View: the root documents two people accepted. The highest counts.
CREATE TABLE trust_root (
  version  BIGINT NOT NULL PRIMARY KEY,
  document TEXT   NOT NULL,                -- the signed bytes
  at       BIGINT NOT NULL
);

-- Not a view: wrong codes of acks on paper since the last right one.
CREATE TABLE paper_try (
  id    BIGINT NOT NULL PRIMARY KEY,
  wrong BIGINT NOT NULL,
  until BIGINT NOT NULL                    -- no code is taken before, seconds since 1970
);
