INSERT INTO ledger_head (id, device, epoch, epoch_n, seq, lamport, hash)
VALUES (1, $1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE SET
  device = excluded.device,
  epoch = excluded.epoch,
  epoch_n = excluded.epoch_n,
  seq = excluded.seq,
  lamport = excluded.lamport,
  hash = excluded.hash
