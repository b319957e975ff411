SELECT parcel, series FROM parcel_item
WHERE state IN ('refused', 'asked') AND decided_at < $1
ORDER BY decided_at, parcel, series
