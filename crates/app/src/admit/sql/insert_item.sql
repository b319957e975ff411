-- What was refused and removed waits again; what was decided otherwise stays.
INSERT INTO parcel_item (parcel, series, version, kind, module, title, path, report_sha256, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting')
ON CONFLICT (parcel, series) DO UPDATE SET
  report_sha256 = excluded.report_sha256,
  state = excluded.state,
  reason = '',
  decided_by = NULL,
  decided_at = 0
WHERE parcel_item.state = 'removed'
