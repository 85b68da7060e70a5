CREATE TABLE new_books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'here' CHECK (status IN ('here', 'on loan', 'lost'))
) STRICT;
INSERT INTO new_books (id, title) SELECT id, title FROM books;
DROP TABLE books;
ALTER TABLE new_books RENAME TO books;
