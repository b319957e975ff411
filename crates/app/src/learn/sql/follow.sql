INSERT INTO followed (person, series, version) VALUES ($1, $2, $3)
ON CONFLICT (person, series) DO UPDATE SET version = excluded.version
