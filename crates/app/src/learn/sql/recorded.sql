-- The header of the latest event of each kind tells when it was.
SELECT e.kind, c.n, e.header
FROM event e
JOIN (
  SELECT kind, COUNT(*) AS n, MAX(seq) AS last
  FROM event
  WHERE subject = $1
  GROUP BY kind
) c ON c.kind = e.kind AND c.last = e.seq
WHERE e.subject = $1
ORDER BY e.kind
