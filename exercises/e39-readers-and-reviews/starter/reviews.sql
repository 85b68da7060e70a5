-- What readers think of books. This script runs at every start, after data/library.sql.
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  book_id INTEGER,
  reader_id INTEGER,
  stars INTEGER,
  text TEXT
) STRICT;
