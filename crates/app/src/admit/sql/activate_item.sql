INSERT INTO item (series, module, parcel, version)
SELECT series, module, parcel, version FROM parcel_item WHERE parcel = $1 AND series = $2
ON CONFLICT (series) DO UPDATE SET
  module = excluded.module,
  parcel = excluded.parcel,
  version = excluded.version
