INSERT INTO advice_comment (id, review, reviewer, unit, lang, block, quote, weight, body, at, given_in, answer, settled,
  answered_by, answered_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, '', 'open', NULL, 0)
ON CONFLICT (id) DO UPDATE SET
  unit = excluded.unit,
  lang = excluded.lang,
  block = excluded.block,
  quote = excluded.quote,
  weight = excluded.weight,
  body = excluded.body,
  at = excluded.at
