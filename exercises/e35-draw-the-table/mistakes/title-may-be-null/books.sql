-- The books of the library. This script runs at every start, on an empty database.
CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT,
  author TEXT,
  isbn TEXT NOT NULL UNIQUE,
  pages INTEGER CHECK (pages > 0),
  year INTEGER
) STRICT;

INSERT INTO books (title, author, isbn, pages, year) VALUES
  ('The Summer Book', 'Tove Jansson', '978-1-59017-268-1', 184, 1972),
  ('Kindred', 'Octavia E. Butler', '978-0-8070-8369-7', 287, 1979),
  ('Beowulf', NULL, '978-0-374-11119-9', 213, NULL);
