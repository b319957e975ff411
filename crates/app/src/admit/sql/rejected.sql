-- Parcels that did not enter, the latest first.
SELECT r.sum, r.code, r.about, r.at, r.lamport, COALESCE(w.name, '') AS who
FROM rejection r LEFT JOIN person w ON w.id = r.person
ORDER BY r.lamport DESC, r.event
LIMIT 5000
