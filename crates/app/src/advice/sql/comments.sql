SELECT c.id, c.unit, c.lang, c.block, c.quote, c.weight, c.body, c.at, c.given_in, c.answer, c.settled, c.answered_at,
  COALESCE(p.name, '') AS answered_by
FROM advice_comment c LEFT JOIN person p ON p.id = c.answered_by
WHERE c.review = $1
ORDER BY c.unit, c.lang, c.block, c.at, c.id
