SELECT d.parcel, d.series, d.act, d.reason, d.at, d.lamport, d.manifest_sha256, d.report_sha256, i.title, i.version,
  COALESCE(w.name, '') AS who
FROM decision d
JOIN parcel_item i ON i.parcel = d.parcel AND i.series = d.series
LEFT JOIN person w ON w.id = d.person
ORDER BY d.lamport DESC, d.event
LIMIT 5000
