INSERT INTO hub_log (id, device, epoch, ranges, fork, signed_to, head, signature, claimed, stands, copied, cut)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (device, epoch) DO UPDATE SET
  ranges = excluded.ranges,
  fork = excluded.fork,
  signed_to = excluded.signed_to,
  head = excluded.head,
  signature = excluded.signature,
  claimed = excluded.claimed,
  stands = excluded.stands,
  copied = excluded.copied,
  cut = excluded.cut
