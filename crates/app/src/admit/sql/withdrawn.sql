-- Modules that were withdrawn and of which nothing is in use, the latest version first.
SELECT i.series, i.module, i.title
FROM parcel_item i
WHERE i.kind = 'module' AND i.state = 'withdrawn'
  AND NOT EXISTS (SELECT 1 FROM item a WHERE a.series = i.series)
ORDER BY i.series, i.version DESC, i.parcel
