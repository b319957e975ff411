-- Parcels that a hub took in, so that their eight words can be said. Not a view: like what came in them, the hub's own
-- store.
CREATE TABLE hub_parcel (
  manifest    BYTEA  NOT NULL PRIMARY KEY,  -- SHA-256 of what was signed
  parcel      BYTEA  NOT NULL,
  device      BYTEA  NOT NULL,
  at          BIGINT NOT NULL,              -- when it was first taken in
  refused     BIGINT NOT NULL,              -- batches that were not taken
  answered_to BYTEA,                        -- the installation whose ack answered it
  answer      BIGINT                        -- the number of that ack
);

CREATE INDEX hub_parcel_device ON hub_parcel (device, at);
CREATE INDEX hub_parcel_answer ON hub_parcel (answered_to, answer) WHERE answered_to IS NOT NULL;
