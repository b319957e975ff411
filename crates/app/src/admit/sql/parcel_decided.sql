-- A parcel is decided when none of its items waits any more.
UPDATE parcel SET state = 'decided'
WHERE id = $1
  AND NOT EXISTS (SELECT 1 FROM parcel_item i WHERE i.parcel = $1 AND i.state = 'waiting')
