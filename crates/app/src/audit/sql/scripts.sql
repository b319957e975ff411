-- Modules and paths hold texts, pictures and sounds only.
SELECT COUNT(*)
FROM parcel_item
WHERE decided_at >= $1 AND state = 'admitted' AND kind NOT IN ('module', 'path')
