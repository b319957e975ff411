SELECT d.act, d.reason, i.title, i.version
FROM decision d JOIN parcel_item i ON i.parcel = d.parcel AND i.series = d.series
WHERE d.event = $1
