-- Standard SQL, so that the same tables stand in PostgreSQL. Each statement makes one thing, and may be executed again.

-- A block may hold the figures of several series: a line that begins another says so. Programs before this would take these
-- for figures of the first.
COMMENT ON COLUMN figure_block.series IS 'of the first line';
