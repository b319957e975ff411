-- When a secret was made, seconds since 1970; 0 for one of before: what is handed over on paper does not open for ever.
ALTER TABLE secret ADD COLUMN made BIGINT NOT NULL DEFAULT 0;
