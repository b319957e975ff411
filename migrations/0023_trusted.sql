-- View: what two people decided about publishers. It wins over the list in the data folder.
CREATE TABLE publisher (
  key        TEXT   NOT NULL PRIMARY KEY,  -- as minisign writes it
  name       TEXT   NOT NULL,
  namespaces TEXT   NOT NULL,              -- with spaces between them
  trusted    BIGINT NOT NULL
);
