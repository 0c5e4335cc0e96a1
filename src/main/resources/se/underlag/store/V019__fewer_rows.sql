-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- Of five hundred small files it is the number of rows that takes its time, not what they hold. What can be told by another row
-- has none of its own:

-- The observations of a delivery: lines of what they were added up from, and lines of figures, each with the number of one of
-- those. What is in blocks of the one and of the other stays there.
CREATE TABLE observation_block (
    delivery_id BIGINT NOT NULL,
    ordinal     INTEGER NOT NULL,
    origins     VARCHAR(200000) NOT NULL,
    series      VARCHAR(100) NOT NULL,
    figures     VARCHAR(200000) NOT NULL,
    PRIMARY KEY (delivery_id, ordinal),
    CONSTRAINT observations_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);

-- True where nobody else told anything of what a delivery tells, and all of that counted. Then it touched all of it and took the
-- place of nobody, and neither is noted.
ALTER TABLE delivery ADD COLUMN was_first BOOLEAN DEFAULT FALSE NOT NULL;

-- The content as which a file was stored: it brought all of its deliveries, and these are not noted one by one.
ALTER TABLE arrival ADD COLUMN file_id BIGINT;

ALTER TABLE arrival ADD CONSTRAINT content_of_arrival FOREIGN KEY (file_id) REFERENCES delivered_file (id);
