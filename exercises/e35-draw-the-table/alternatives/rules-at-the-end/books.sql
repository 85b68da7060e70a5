CREATE TABLE IF NOT EXISTS books (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT    NOT NULL,
  author TEXT   DEFAULT NULL,
  isbn  TEXT    NOT NULL,
  pages INTEGER,
  year  INTEGER,
  CONSTRAINT one_row_per_isbn UNIQUE (isbn),
  CONSTRAINT real_pages CHECK (pages IS NULL OR pages >= 1)
) STRICT;

INSERT INTO books (isbn, title) VALUES ('1', 'Solaris');
INSERT INTO books (isbn, title) VALUES ('2', 'Momo');
INSERT INTO books (isbn, title, pages) VALUES ('3', 'Emil and the Detectives', 160);
