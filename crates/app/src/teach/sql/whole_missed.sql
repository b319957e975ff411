-- Learners without a step for so long, where neither they nor their group nor the site was interrupted meanwhile.
SELECT e.group_id, COUNT(DISTINCT e.person) AS n
FROM in_group e
WHERE NOT EXISTS (SELECT 1 FROM unit_progress u WHERE u.person = e.person AND u.at > $1)
  AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.person = e.person AND a.from_at <= $2 AND a.until_at > $1)
  AND NOT EXISTS (
    SELECT 1 FROM interruption i
    WHERE i.from_at <= $2 AND i.until_at > $1 AND (i.group_id IS NULL OR i.group_id = e.group_id)
  )
GROUP BY e.group_id
