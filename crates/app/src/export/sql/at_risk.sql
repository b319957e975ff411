-- Events of each epoch that are neither safe elsewhere nor in a copy; how many, and how many of them are answers.
-- Events are put in the order of the whole ledger by the Lamport number in their header, big-endian, bytes 57 to 64.
WITH copied AS (
  SELECT e.epoch, e.seq, substr(e.header, 57, 8) AS place
  FROM backup_medium m
  JOIN event e ON e.device = m.device AND e.epoch = m.epoch AND e.seq = m.seq
  ORDER BY place DESC
  LIMIT 1
),
epochs AS (
  SELECT device, epoch, MIN(seq) AS first, MAX(seq) AS last FROM event GROUP BY device, epoch
),
reached AS (
  SELECT
    r.device,
    r.epoch,
    r.last,
    COALESCE(a.upto, 0) AS acknowledged,
    -- A copy holds its own epoch up to where it was made, and whole every epoch that was opened before.
    CASE
      WHEN c.epoch IS NULL THEN 0
      WHEN c.epoch = r.epoch THEN c.seq
      WHEN substr(f.header, 57, 8) < c.place THEN r.last
      ELSE 0
    END AS copied
  FROM epochs r
  JOIN event f ON f.device = r.device AND f.epoch = r.epoch AND f.seq = r.first
  LEFT JOIN acknowledged a ON a.device = r.device AND a.epoch = r.epoch
  LEFT JOIN copied c ON 1 = 1
),
standing AS (
  SELECT
    device,
    epoch,
    last,
    CASE
      WHEN acknowledged >= last OR copied >= last THEN last
      WHEN acknowledged > copied THEN acknowledged
      ELSE copied
    END AS safe
  FROM reached
)
SELECT
  (SELECT CAST(COALESCE(SUM(last - safe), 0) AS BIGINT) FROM standing) AS events,
  (
    SELECT COUNT(*)
    FROM standing s
    JOIN event e ON e.device = s.device AND e.epoch = s.epoch AND e.seq > s.safe
    WHERE e.kind = $1
  ) AS answers
