SELECT r.sum, r.code, r.about, r.at, r.lamport, COALESCE(w.name, '') AS who
FROM rejection r LEFT JOIN person w ON w.id = r.person
WHERE r.event = $1
