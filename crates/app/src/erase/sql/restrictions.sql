-- Records that are restricted, or were.
SELECT p.id, p.kind, p.name, p.alias, p.symbol, p.number, p.language, p.content_language, p.suspended,
  r.stands, r.order_number, r.reason, r.at
FROM restriction r
JOIN person p ON p.id = r.person
ORDER BY r.stands DESC, r.at DESC, p.id
