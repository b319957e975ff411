INSERT INTO attempt
  (person, series, activity, round, unit, version, language, answer, milli, verdict, counts, event, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT (person, series, activity, round) DO NOTHING
