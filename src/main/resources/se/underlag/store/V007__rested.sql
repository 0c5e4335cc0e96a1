-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- When it was clear that nobody writes in a file any more that has gone where it belongs.
ALTER TABLE arrival ADD COLUMN rested_at TIMESTAMP(6) WITH TIME ZONE;

UPDATE arrival SET rested_at = settled_at WHERE settled_at IS NOT NULL AND rested_at IS NULL;

CREATE INDEX arrival_rested ON arrival (rested_at);
