INSERT INTO activity_state (person, series, activity, unit, hints, dont_know, state)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (person, series, activity) DO UPDATE SET
  hints = CASE WHEN excluded.hints > activity_state.hints THEN excluded.hints ELSE activity_state.hints END,
  dont_know = activity_state.dont_know + excluded.dont_know,
  state = CASE WHEN excluded.state = 'done' THEN 'done' ELSE activity_state.state END
