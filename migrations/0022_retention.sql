-- View: what was taken out because it was kept long enough. How much of what, never of whom.
CREATE TABLE expiry (
  event  TEXT   NOT NULL PRIMARY KEY,      -- device.epoch.seq of records.expired
  at     BIGINT NOT NULL,
  actor  BYTEA,                            -- who confirmed it
  period TEXT   NOT NULL,                  -- sign-ins, messages, reads, accounts
  until  BIGINT NOT NULL,                  -- what happened before this moment
  events BIGINT NOT NULL
);

CREATE INDEX expiry_at ON expiry (at);

-- Not a view: what the program proposes to take out, as it last looked.
CREATE TABLE kept_long (
  period TEXT   NOT NULL PRIMARY KEY,
  months BIGINT NOT NULL,                  -- how long it is kept
  until  BIGINT NOT NULL,                  -- what happened before this moment
  place  BIGINT NOT NULL,                  -- and before this event, in the order of all events
  events BIGINT NOT NULL
);

-- Not a view: when the program last looked, and whether the files of the database still have to be written anew.
CREATE TABLE kept_long_look (
  id       BIGINT NOT NULL PRIMARY KEY,
  at       BIGINT NOT NULL,
  unpurged BIGINT NOT NULL
);
