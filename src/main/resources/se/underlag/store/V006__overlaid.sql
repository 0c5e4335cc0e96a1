-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- For which periods a delivery took the place of which others when it was stored; of nobody where nothing counted before.
CREATE TABLE overlaid (
    delivery_id BIGINT NOT NULL,
    ordinal     INTEGER NOT NULL,
    former_id   BIGINT,
    period      VARCHAR(20) NOT NULL,
    whole       BOOLEAN NOT NULL,
    PRIMARY KEY (delivery_id, ordinal),
    CONSTRAINT overlaid_by FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);

-- Where there were other figures because of a delivery when it was stored.
CREATE TABLE touched (
    delivery_id BIGINT NOT NULL,
    series      VARCHAR(100) NOT NULL,
    basis       VARCHAR(20) NOT NULL,
    period      VARCHAR(20) NOT NULL,
    PRIMARY KEY (delivery_id, series, basis, period),
    CONSTRAINT touched_by FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);

-- The moment as of which a report shows what was stored.
ALTER TABLE report ADD COLUMN known_at TIMESTAMP(6) WITH TIME ZONE;

-- What a report looked for, found or not: everything of a series that lies within the days, of an organisation or part of it.
CREATE TABLE report_need (
    report_id    BIGINT NOT NULL,
    organisation VARCHAR(1000) NOT NULL,
    series       VARCHAR(100) NOT NULL,
    basis        VARCHAR(20) NOT NULL,
    first_day    DATE NOT NULL,
    last_day     DATE NOT NULL,
    CONSTRAINT need_of_report FOREIGN KEY (report_id) REFERENCES report (id)
);

CREATE INDEX report_need_series ON report_need (series);

-- When a run made the reports of what was stored, where to, and for which month where one was asked for.
ALTER TABLE run ADD COLUMN reported_at TIMESTAMP(6) WITH TIME ZONE;

ALTER TABLE run ADD COLUMN reported_to VARCHAR(8000);

ALTER TABLE run ADD COLUMN reported_as_of VARCHAR(10);
