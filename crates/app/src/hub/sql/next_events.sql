SELECT log, seq, hash, kind, state, header, subject, body, vouched
FROM hub_event WHERE log = $1 AND (seq, hash) > ($2, $3) ORDER BY seq, hash LIMIT $4
