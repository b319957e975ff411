-- The row may not be there before the first weekly look; a moment of 0 is none.
INSERT INTO kept_long_look (id, at, unpurged) VALUES (1, 0, 1)
ON CONFLICT (id) DO UPDATE SET unpurged = kept_long_look.unpurged + 1
