-- The books of the library. This script runs at every start, on an empty database.
CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT
);

INSERT INTO books (title) VALUES ('The Summer Book');
