-- View: when the recovery sheet or the authority of the site was changed, for the trail and the weekly sign-off.
CREATE TABLE key_changed (
  event   TEXT   NOT NULL PRIMARY KEY,  -- device.epoch.seq
  lamport BIGINT NOT NULL,
  at      BIGINT NOT NULL,              -- when it was recorded
  made    BIGINT NOT NULL,              -- when it was changed, as the console said
  what    TEXT   NOT NULL,              -- sheet, authority
  way     TEXT   NOT NULL,              -- console, page, confirmed, found
  why     TEXT   NOT NULL,              -- lost, seen, renewed; empty where nobody was asked
  words   TEXT   NOT NULL,              -- the eight words of the key in use from then on
  earlier TEXT   NOT NULL               -- those of the one before; empty for the first
);
