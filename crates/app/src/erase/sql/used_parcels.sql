-- Parcels that are needed: in use, waiting, followed by a learner, under review, or with the highest version of an item,
-- below which nothing may come back.
SELECT parcel FROM item
UNION
SELECT parcel FROM parcel_item WHERE state = 'waiting'
UNION
SELECT i.parcel FROM parcel_item i JOIN followed f ON f.series = i.series AND f.version = i.version
UNION
SELECT parcel FROM advice
UNION
SELECT i.parcel FROM parcel_item i
WHERE i.state IN ('admitted', 'withdrawn', 'rolled-back')
  AND i.version = (
    SELECT MAX(h.version) FROM parcel_item h
    WHERE h.series = i.series AND h.state IN ('admitted', 'withdrawn', 'rolled-back')
  )
