CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;

INSERT INTO books (title) VALUES ('The Summer Book'), ('Kindred');
