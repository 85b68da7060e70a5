CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  author TEXT CHECK (author <> ''),
  isbn TEXT UNIQUE NOT NULL CHECK (length(isbn) > 0),
  pages INTEGER CHECK (pages BETWEEN 1 AND 20000),
  year INTEGER CHECK (year < 3000),
  added_at TEXT NOT NULL DEFAULT (datetime('now'))
) STRICT;

INSERT INTO books (title, isbn) SELECT 'Book ' || value, 'isbn-' || value FROM json_each('[1,2,3,4]');
