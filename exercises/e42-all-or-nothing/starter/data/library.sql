CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  copies INTEGER NOT NULL
) STRICT;

CREATE TABLE readers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE loans (
  id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES books (id),
  reader_id INTEGER NOT NULL REFERENCES readers (id)
) STRICT;

INSERT INTO books (title, copies) VALUES ('The Summer Book', 2), ('Kindred', 1);
INSERT INTO readers (name) VALUES ('Ada'), ('Zoë'), ('O''Malley');
