-- Lessons that were held lately and nobody was marked for; not those that an interruption took.
SELECT l.group_id, COUNT(*) AS n
FROM lesson l
WHERE l.from_at > $1 AND l.from_at <= $2
  AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = l.id)
  AND NOT EXISTS (
    SELECT 1 FROM interruption i
    WHERE i.from_at <= l.from_at AND i.until_at > l.from_at AND (i.group_id IS NULL OR i.group_id = l.group_id)
  )
GROUP BY l.group_id
