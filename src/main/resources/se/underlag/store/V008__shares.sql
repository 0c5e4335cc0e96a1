-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- What a delivery tells, without its values: to find it out from these takes longer the more are stored.
CREATE TABLE share (
    delivery_id BIGINT NOT NULL,
    series      VARCHAR(100) NOT NULL,
    basis       VARCHAR(20) NOT NULL,
    period      VARCHAR(20) NOT NULL,
    PRIMARY KEY (delivery_id, series, basis, period),
    CONSTRAINT share_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);

INSERT INTO share (delivery_id, series, basis, period)
    SELECT DISTINCT o.delivery_id, o.series, o.basis, o.period FROM observation o
    WHERE NOT EXISTS (SELECT 1 FROM share s WHERE s.delivery_id = o.delivery_id);
