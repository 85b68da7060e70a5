-- What readers think of books. This script runs at every start, after data/library.sql.
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES books (id),
  reader_id INTEGER NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
  stars INTEGER NOT NULL CHECK (stars IN (1, 2, 3, 4, 5)),
  text TEXT NOT NULL,
  UNIQUE (book_id, reader_id)
) STRICT;
