SELECT series, CAST(MAX(version) AS BIGINT) AS version FROM parcel_item
WHERE state IN ('admitted', 'withdrawn', 'rolled-back')
GROUP BY series
