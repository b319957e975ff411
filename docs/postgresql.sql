-- A role for Lucarne with the least rights it can run with, and its database.
-- As the administrator of PostgreSQL 15 or newer: runuser -u postgres -- psql --file postgresql.sql
-- The tests of every day run with exactly these rights.

-- No password: over the socket of this machine PostgreSQL asks the system who it is (`peer`).
CREATE ROLE lucarne LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT;

-- The role owns its database, because only an owner may clear the samples that PostgreSQL keeps of the words in tables,
-- which goes with each erasure. It lets nobody else in and makes no other schema.
CREATE DATABASE lucarne OWNER lucarne TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
REVOKE ALL ON DATABASE lucarne FROM PUBLIC, lucarne;
GRANT CONNECT ON DATABASE lucarne TO lucarne;

\connect lucarne
-- Tables are the role's own: migrations change them, and an erasure writes them anew.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO lucarne;
