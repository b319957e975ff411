-- The last sign-off; before the first one, the first event.
SELECT COALESCE(
  (SELECT MAX(at) FROM review),
  (SELECT t.at FROM trail t ORDER BY t.lamport, t.device, t.epoch LIMIT 1),
  0
)
