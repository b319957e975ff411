-- A passphrase that two people handed over before $2 and that was not used since, where an administrator and an officer
-- besides this person could hand over another one.
SELECT 1
FROM secret s
WHERE s.person = $1 AND s.kind = 'passphrase' AND s.replace_at_next = 1 AND s.set_by IS NOT NULL
  AND s.made > 0 AND s.made < $2
  AND EXISTS (
    SELECT 1 FROM person_role r
    JOIN person p ON p.id = r.person
    JOIN secret o ON o.person = p.id
    WHERE r.role = 'administrator' AND r.person <> $1 AND p.suspended = 0 AND o.replace_at_next = 0
  )
  AND EXISTS (
    SELECT 1 FROM person_role r
    JOIN person p ON p.id = r.person
    JOIN secret o ON o.person = p.id
    WHERE r.role = 'officer' AND r.person <> $1 AND p.suspended = 0 AND o.replace_at_next = 0
  )
