INSERT INTO parcel_item (parcel, series, version, kind, module, title, path, report_sha256, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting')
ON CONFLICT (parcel, series) DO NOTHING
