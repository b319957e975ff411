INSERT INTO backup_medium (medium, generation, at, device, epoch, seq, answers, keys_at, words)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (medium) DO UPDATE SET
  generation = excluded.generation,
  at = excluded.at,
  device = excluded.device,
  epoch = excluded.epoch,
  seq = excluded.seq,
  answers = excluded.answers,
  keys_at = excluded.keys_at,
  words = excluded.words
