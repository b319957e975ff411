UPDATE parcel_item SET state = $3, reason = $4, decided_by = $5, decided_at = $6
WHERE parcel = $1 AND series = $2
