CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  isbn TEXT NOT NULL UNIQUE
) STRICT;

INSERT INTO books (title, isbn) VALUES
  ('The Summer Book', '978-1-59017-268-1'),
  ('Kindred', '978-0-8070-8369-7'),
  ('Beowulf', '978-0-374-11119-9');
