SELECT a.person, a.unit, MAX(a.at) AS at
FROM attempt a
WHERE a.series = $2
  AND a.person IN (SELECT e.person FROM in_group e WHERE e.group_id = $1)
GROUP BY a.person, a.unit
