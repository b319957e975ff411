INSERT INTO activity_state (person, series, activity, unit, milli, first, tries, state)
VALUES ($1, $2, $3, $4, $5, $6, 1, $7)
ON CONFLICT (person, series, activity) DO UPDATE SET
  milli = excluded.milli,
  -- Help may come before the first try.
  first = CASE WHEN activity_state.tries = 0 THEN excluded.first ELSE activity_state.first END,
  tries = activity_state.tries + 1,
  state = excluded.state
