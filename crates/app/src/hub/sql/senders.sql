SELECT d.device, d.site, d.kind, d.sign, d.mac, d.successor, d.ack_n,
  CASE WHEN c.device IS NOT NULL AND c.lifted IS NULL THEN 1 ELSE 0 END AS cut
FROM hub_device d LEFT JOIN hub_cutoff c ON c.device = d.device
ORDER BY d.site, d.device
