SELECT 1 FROM parcel p
WHERE p.id = $1
  AND NOT EXISTS (SELECT 1 FROM parcel_item i WHERE i.parcel = p.id AND i.state = 'removed')
