SELECT p.inserted_by, p.signer
FROM parcel_item i JOIN parcel p ON p.id = i.parcel
WHERE i.series = $1
ORDER BY p.seen_at, p.id
