SELECT e.id, e.state, e.hub, e.ranges, e.prepared_by, e.prepared_at, e.released_at, e.sheet, e.parcel, e.words,
  COALESCE(p.name, '') AS prepared_name, COALESCE(r.name, '') AS released_name
FROM export e
LEFT JOIN person p ON p.id = e.prepared_by
LEFT JOIN person r ON r.id = e.released_by
WHERE e.id = $1
