-- Columns of a view: until when a person may not sign in, seconds since 1970, 0 without an end; and why.
ALTER TABLE person ADD COLUMN suspended_until BIGINT NOT NULL DEFAULT 0;

ALTER TABLE person ADD COLUMN suspended_reason TEXT NOT NULL DEFAULT '';

-- View: what is allowed, at the site or for one group.
CREATE TABLE policy_switch (
  place  TEXT NOT NULL,                    -- site, or the id of a group
  switch TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (place, switch)
);
