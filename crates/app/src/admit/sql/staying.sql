-- Who worked last in a version that was replaced and is not closed, with the units they finished.
SELECT f.person, f.series, o.parcel, p.unit
FROM followed f
JOIN item i ON i.series = f.series AND i.version <> f.version
JOIN parcel_item o ON o.series = f.series AND o.version = f.version AND o.state = 'admitted' AND o.kind = 'module'
LEFT JOIN unit_progress p ON p.person = f.person AND p.series = f.series AND p.state = 'done'
ORDER BY f.person, f.series, o.parcel, p.unit
