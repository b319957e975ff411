SELECT i.state, i.version, i.module, i.report_sha256, p.manifest_sha256
FROM parcel_item i JOIN parcel p ON p.id = i.parcel
WHERE i.parcel = $1 AND i.series = $2
