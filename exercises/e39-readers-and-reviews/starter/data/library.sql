CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE readers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

INSERT INTO books (title) VALUES ('The Summer Book'), ('Kindred'), ('Beowulf');
INSERT INTO readers (name) VALUES ('Ada'), ('Zoë'), ('O''Malley');
