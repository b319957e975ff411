-- View: when two new people were named at the console with the recovery sheet, for the trail and the weekly sign-off.
CREATE TABLE recovered (
  event         TEXT   NOT NULL PRIMARY KEY,  -- device.epoch.seq
  at            BIGINT NOT NULL,
  why           TEXT   NOT NULL,              -- lost, left, away
  sheet         TEXT   NOT NULL,              -- the eight words of the recovery sheet that was typed
  administrator BYTEA,
  officer       BYTEA,
  suspended     BIGINT NOT NULL               -- how many accounts
);
