-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- A content of which a file was overwritten after it had been stored may come again and be stored anew: both stay on record.
ALTER TABLE delivered_file DROP CONSTRAINT delivered_file_content;

CREATE INDEX delivered_file_sha256 ON delivered_file (sha256);
