-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- What a delivery tells, without its values, as lines of text: nobody asks for a single one of them either. What stood in a
-- row each is put here, and that table dropped.
CREATE TABLE share_block (
    delivery_id BIGINT NOT NULL,
    ordinal     INTEGER NOT NULL,
    lines       VARCHAR(200000) NOT NULL,
    PRIMARY KEY (delivery_id, ordinal),
    CONSTRAINT share_block_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);
