SELECT series, version, kind, state, reason, decided_at, report_sha256 FROM parcel_item WHERE parcel = $1 ORDER BY path
