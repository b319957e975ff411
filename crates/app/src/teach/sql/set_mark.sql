INSERT INTO staff_mark (person, series, activity, round, given, milli, by, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (person, series, activity, round) DO UPDATE SET
  given = excluded.given,
  milli = excluded.milli,
  by = excluded.by,
  at = excluded.at
