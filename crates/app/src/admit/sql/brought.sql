SELECT i.parcel, i.title, i.version, i.state, i.reason, p.seen_at
FROM parcel p JOIN parcel_item i ON i.parcel = p.id
WHERE p.inserted_by = $1 OR p.id = $2
ORDER BY p.seen_at DESC, p.id, i.series
LIMIT 100
