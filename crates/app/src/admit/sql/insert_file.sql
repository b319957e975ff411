INSERT INTO parcel_file (parcel, path, sha256, size) VALUES ($1, $2, $3, $4)
ON CONFLICT (parcel, path) DO NOTHING
