CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  pages INTEGER NOT NULL
) STRICT;

CREATE TABLE readers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  pin TEXT NOT NULL
) STRICT;

INSERT INTO books (title, author, pages) VALUES
  ('The Summer Book', 'Tove Jansson', 184),
  ('Kindred', 'Octavia E. Butler', 287),
  ('O''Malley and the Lighthouse', 'Ines Maar', 96),
  ('Half the Way: 50% of a Journey', 'Ole Brandt', 98),
  ('50 Winters', 'Tove Jansson', 120),
  ('Notes_in_the_Margin', 'Anonymous', 61);

INSERT INTO readers (name, email, pin) VALUES
  ('Ada', 'ada@harbour.example', '7103'),
  ('Bo', 'bo@harbour.example', '2218'),
  ('Zoë', 'zoe@harbour.example', '1234');
