INSERT INTO decision
  (event, parcel, series, act, reason, person, at, lamport, manifest_sha256, report_sha256)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (event) DO NOTHING
