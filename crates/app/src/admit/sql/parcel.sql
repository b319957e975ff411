SELECT p.id, p.name, p.publisher, p.signer, p.manifest_sha256, p.inserted_by, p.state, p.seen_at, COALESCE(w.name, '') AS by
FROM parcel p LEFT JOIN person w ON w.id = p.inserted_by
WHERE p.id = $1
