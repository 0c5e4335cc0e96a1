-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- When it was seen that somebody had written in a file after it had been judged: what it brought was not all of it.
ALTER TABLE arrival ADD COLUMN overwritten_at TIMESTAMP(6) WITH TIME ZONE;
