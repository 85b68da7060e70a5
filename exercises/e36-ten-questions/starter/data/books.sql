CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT,
  genre TEXT NOT NULL,
  pages INTEGER NOT NULL,
  year INTEGER
) STRICT;

INSERT INTO books (title, author, genre, pages, year) VALUES
  ('The Old Man and the Sea', 'Ernest Hemingway', 'novel', 127, 1952),
  ('A Wizard of Earthsea', 'Ursula K. Le Guin', 'fantasy', 183, 1968),
  ('Beowulf', NULL, 'poetry', 213, NULL),
  ('The Hound of the Baskervilles', 'Arthur Conan Doyle', 'crime', 256, 1902),
  ('Murder on the Orient Express', 'Agatha Christie', 'crime', 256, 1934),
  ('The Name of the Rose', 'Umberto Eco', 'crime', 512, 1980),
  ('Kindred', 'Octavia E. Butler', 'novel', 287, 1979),
  ('The Fifth Season', 'N. K. Jemisin', 'fantasy', 512, 2015),
  ('The Hobbit', 'J. R. R. Tolkien', 'fantasy', 310, 1937),
  ('Sailing by 100 % Wind', 'Ines Maar', 'travel', 164, 2011),
  ('Half the Way: 50% of a Journey', 'Ole Brandt', 'travel', 98, 2019),
  ('Njáls saga', NULL, 'saga', 378, NULL),
  ('Middlemarch', 'George Eliot', 'novel', 880, 1871),
  ('SEASIDE WALKS', NULL, 'travel', 120, 1954),
  ('Moby-Dick', 'Herman Melville', 'novel', 635, 1851);
