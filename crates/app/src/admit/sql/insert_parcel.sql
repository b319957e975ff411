-- A parcel whose refused items were removed comes in a second time.
INSERT INTO parcel (id, name, publisher, signer, manifest_sha256, inserted_by, state, seen_at)
VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7)
ON CONFLICT (id) DO UPDATE SET
  inserted_by = excluded.inserted_by,
  state = excluded.state,
  seen_at = excluded.seen_at
