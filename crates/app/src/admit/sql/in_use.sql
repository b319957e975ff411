-- What is in use, with its signer, and whether an officer decided to keep it.
SELECT i.series, i.parcel, i.module, i.version, p.title, p.kind, q.signer, q.publisher,
  (SELECT COUNT(*) FROM decision d WHERE d.parcel = i.parcel AND d.series = i.series AND d.act = 'kept') AS kept
FROM item i
JOIN parcel_item p ON p.parcel = i.parcel AND p.series = i.series
JOIN parcel q ON q.id = i.parcel
ORDER BY p.title, i.series
