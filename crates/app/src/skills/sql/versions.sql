SELECT v.version, v.how, v.back_to, v.at, COALESCE(p.name, '') AS who,
  (SELECT COUNT(*) FROM matrix_change c WHERE c.version = v.version) AS changed
FROM matrix_version v
LEFT JOIN person p ON p.id = v.person
ORDER BY v.version DESC
