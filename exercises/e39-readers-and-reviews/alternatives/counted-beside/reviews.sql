-- What readers think of books. This script runs at every start, after data/library.sql.
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL,
  reader_id INTEGER NOT NULL,
  stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  text TEXT NOT NULL,
  FOREIGN KEY (book_id) REFERENCES books (id) ON DELETE RESTRICT,
  FOREIGN KEY (reader_id) REFERENCES readers (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE UNIQUE INDEX one_each ON reviews (reader_id, book_id);
