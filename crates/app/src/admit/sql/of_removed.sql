-- Files that only items of which the files were removed still hold a row for.
SELECT f.parcel, f.path
FROM parcel_file f JOIN parcel_item i ON i.parcel = f.parcel AND substr(f.path, 1, length(i.path)) = i.path
WHERE i.state = 'removed'
