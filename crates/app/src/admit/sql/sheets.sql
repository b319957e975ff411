-- The file of each module and path that says what it is.
SELECT i.parcel, i.series, i.kind, f.sha256
FROM parcel_item i
JOIN parcel_file f ON f.parcel = i.parcel
  AND ((i.kind = 'module' AND f.path = i.path || 'module.toml') OR (i.kind = 'path' AND f.path = i.path || 'path.toml'))
