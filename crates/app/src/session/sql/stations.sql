SELECT station, CAST(SUM(failed) AS BIGINT) AS failures, MAX(since) AS since
FROM (
  SELECT station, 1 AS failed, CAST(0 AS BIGINT) AS since FROM failure
  UNION ALL
  SELECT station, 0 AS failed, since FROM locked_station
) AS both_kinds
GROUP BY station
ORDER BY since DESC, failures DESC, station
LIMIT 200
