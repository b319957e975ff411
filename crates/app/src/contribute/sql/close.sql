-- A proposal is done once each of its fields was judged.
UPDATE contribution SET state = CASE
    WHEN NOT EXISTS (SELECT 1 FROM contribution_part p WHERE p.contribution = $1 AND p.state <> 'accepted') THEN 'accepted'
    WHEN NOT EXISTS (SELECT 1 FROM contribution_part p WHERE p.contribution = $1 AND p.state = 'accepted') THEN 'refused'
    ELSE 'partly' END
WHERE id = $1
  AND NOT EXISTS (SELECT 1 FROM contribution_part p WHERE p.contribution = $1 AND p.state = 'waiting')
