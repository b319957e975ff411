-- Earlier versions of an item that can be used again, the latest first.
SELECT e.parcel, e.version
FROM item i JOIN parcel_item e ON e.series = i.series
WHERE i.series = $1 AND e.state = 'admitted' AND e.version < i.version
ORDER BY e.version DESC, e.parcel
