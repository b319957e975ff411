SELECT a.series, a.parcel, i.kind
FROM item a JOIN parcel_item i ON i.parcel = a.parcel AND i.series = a.series
ORDER BY a.series
