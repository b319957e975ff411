INSERT INTO parcel (id, name, publisher, signer, manifest_sha256, inserted_by, state, seen_at)
VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7)
ON CONFLICT (id) DO NOTHING
