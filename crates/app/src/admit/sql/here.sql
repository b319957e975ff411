-- Modules that wait or were sent back for a change, and the version in use of each.
SELECT i.parcel, i.series, i.module, i.title, i.version, i.state
FROM parcel_item i
WHERE i.kind = 'module' AND (i.state IN ('waiting', 'asked')
  OR EXISTS (SELECT 1 FROM item u WHERE u.series = i.series AND u.parcel = i.parcel))
ORDER BY i.title, i.version DESC, i.parcel
