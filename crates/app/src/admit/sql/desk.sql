SELECT p.id, p.name, p.publisher, p.state, p.seen_at, COALESCE(w.name, '') AS by
FROM parcel p LEFT JOIN person w ON w.id = p.inserted_by
ORDER BY p.seen_at DESC, p.id
LIMIT 200
