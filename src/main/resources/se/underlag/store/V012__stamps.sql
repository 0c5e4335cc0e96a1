-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- Tells everything that a report was made of from anything else. Where it is the same, the report need not be made again.
ALTER TABLE report ADD COLUMN stamp CHAR(64);
