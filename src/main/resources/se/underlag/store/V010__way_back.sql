-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- The rows of an observation one by one, where they are not all from the first to the last.
ALTER TABLE observation ADD COLUMN row_numbers VARCHAR(10000);

-- What the short codes under published tables stand for: a table as it was made of what was known at a moment. The content
-- tells one table from another made of other deliveries.
CREATE TABLE table_code (
    code         VARCHAR(20) PRIMARY KEY,
    report       VARCHAR(100) NOT NULL,
    table_id     VARCHAR(100) NOT NULL,
    organisation VARCHAR(1000) NOT NULL,
    as_of        VARCHAR(10) NOT NULL,
    content      CHAR(64) NOT NULL,
    known_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
