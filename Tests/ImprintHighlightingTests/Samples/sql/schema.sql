-- A library: books, readers and loans
/* Comments may
   /* nest */ here. */
CREATE TABLE IF NOT EXISTS readers (
    id SERIAL PRIMARY KEY,
    name VARCHAR(255) NOT NULL DEFAULT 'Größe',
    born DATE CHECK (born > DATE '1900-01-01'),
    balance NUMERIC(10, 2) DEFAULT 0.00,
    tags TEXT[],
    active BOOLEAN NOT NULL DEFAULT TRUE,
    changed TIMESTAMP WITH TIME ZONE DEFAULT now()
);
CREATE UNIQUE INDEX readers_name ON readers USING btree (lower(name));
ALTER TABLE loans ADD CONSTRAINT loans_reader FOREIGN KEY (reader_id) REFERENCES readers (id) ON DELETE CASCADE;
INSERT INTO readers (name, tags) VALUES ('O''Brien', '{a,b}'), ('two
lines', NULL), (E'tab\t\'quoted\'', ARRAY['x']);
INSERT INTO blobs VALUES (X'1F2E', 0xFF, N'unicode', 1.5e3, -17, .5);

WITH RECURSIVE tree (id, depth) AS (
    SELECT id, 0 FROM nodes WHERE parent IS NULL
    UNION ALL
    SELECT n.id, t.depth + 1 FROM nodes n JOIN tree t ON n.parent = t.id
)
SELECT DISTINCT r.name AS "Reader", count(*) AS total, sum(l.days) / 2.0,
       CASE WHEN r.balance >= 100 THEN 'rich' WHEN r.balance BETWEEN 1 AND 99 THEN 'fair' ELSE 'poor' END,
       max(l.due) OVER (PARTITION BY r.id ORDER BY l.due DESC) AS latest,
       data->>'key' || '-' || coalesce(r.name, '?'), r.id::text
FROM readers AS r
LEFT OUTER JOIN loans l ON l.reader_id = r.id AND l.due <= CURRENT_DATE
INNER JOIN books USING (book_id)
WHERE r.name LIKE 'A%' AND NOT r.active AND r.id IN (1, 2, 3) OR EXISTS (SELECT 1 FROM fines)
GROUP BY r.name, r.id
HAVING count(*) > 1
ORDER BY total DESC, 1 ASC
LIMIT 10 OFFSET 20;

UPDATE readers SET balance = balance * 1.05, name = upper(name) WHERE id = 7;
DELETE FROM loans WHERE due < '2020-01-01';
CREATE OR REPLACE VIEW overdue AS SELECT * FROM loans WHERE returned IS NULL;
CREATE FUNCTION add(a integer, b integer) RETURNS integer AS $$
BEGIN
    -- adds
    IF a IS NULL THEN RETURN b; END IF;
    RETURN a + b;
END;
$$ LANGUAGE plpgsql IMMUTABLE;
CREATE TRIGGER touch BEFORE UPDATE ON readers FOR EACH ROW EXECUTE PROCEDURE touch();
GRANT SELECT, INSERT ON readers TO app; REVOKE ALL ON loans FROM PUBLIC;
BEGIN; SAVEPOINT a; ROLLBACK TO SAVEPOINT a; COMMIT;
PREPARE q AS SELECT * FROM readers WHERE id = $1 AND name = :name AND @limit > 5;
DROP TABLE IF EXISTS old CASCADE;
EXPLAIN SELECT 1 != 2, 3 % 2, ~1 & 2 | 4;
