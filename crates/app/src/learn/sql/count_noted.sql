INSERT INTO activity_state (person, series, activity, unit, noted, state)
VALUES ($1, $2, $3, $4, 1, $5)
ON CONFLICT (person, series, activity) DO UPDATE SET noted = activity_state.noted + 1
