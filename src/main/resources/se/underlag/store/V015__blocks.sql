-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- How many values a delivery has.
ALTER TABLE delivery ADD COLUMN observations INTEGER DEFAULT 0 NOT NULL;

-- The observations of a delivery as lines of text, some hundred in a row: a database takes as long for a row that holds
-- three hundred values as for one that holds one, and nobody asks for a single one of them. Which rows of the file they were
-- added up from, for what and when, once for all series:
CREATE TABLE origin_block (
    delivery_id BIGINT NOT NULL,
    ordinal     INTEGER NOT NULL,
    lines       VARCHAR(200000) NOT NULL,
    PRIMARY KEY (delivery_id, ordinal),
    CONSTRAINT origin_block_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);

-- The values of a series, each with the number of its line in the blocks of origins.
CREATE TABLE figure_block (
    delivery_id BIGINT NOT NULL,
    ordinal     INTEGER NOT NULL,
    series      VARCHAR(100) NOT NULL,
    lines       VARCHAR(200000) NOT NULL,
    PRIMARY KEY (delivery_id, ordinal),
    CONSTRAINT figure_block_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);
