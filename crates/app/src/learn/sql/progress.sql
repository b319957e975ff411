INSERT INTO unit_progress (person, series, unit, screen, furthest, state, event, lamport, at, since)
VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $8)
ON CONFLICT (person, series, unit) DO UPDATE SET
  screen = excluded.screen,
  furthest = CASE WHEN excluded.furthest > unit_progress.furthest THEN excluded.furthest ELSE unit_progress.furthest END,
  state = CASE WHEN unit_progress.state = 'done' THEN 'done' ELSE excluded.state END,
  event = excluded.event,
  lamport = excluded.lamport,
  at = excluded.at
