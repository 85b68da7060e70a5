CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT,
  pages INTEGER CHECK (pages > 0)
) STRICT;

INSERT INTO books (title, author, pages) VALUES
  ('The Summer Book', 'Tove Jansson', 184),
  ('Kindred', 'Octavia E. Butler', 287),
  ('Dun', 'Frank Herbert', 412),
  ('Beowulf', NULL, NULL);
