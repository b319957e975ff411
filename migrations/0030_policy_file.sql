-- View: what policy.toml said when a change of it was last recorded, so that a change by hand is noticed.
CREATE TABLE policy_file (
  name  TEXT NOT NULL PRIMARY KEY,  -- name of a switch, `backup`, or `unreadable`
  value TEXT NOT NULL
);
