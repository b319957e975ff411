INSERT INTO hub_cutoff (device, reason, since, lifted, lifted_reason) VALUES ($1, $2, $3, NULL, '')
ON CONFLICT (device) DO UPDATE SET
  reason = excluded.reason,
  since = excluded.since,
  lifted = NULL,
  lifted_reason = ''
