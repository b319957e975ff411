SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) FROM parcel_item
WHERE series = $1 AND state IN ('admitted', 'withdrawn', 'rolled-back')
