-- 1. The title and the year of every book.
SELECT title, year FROM books;

-- 2. The titles of the crime and the fantasy books with fewer than 300 pages.
SELECT title FROM books WHERE genre IN ('crime', 'fantasy') AND pages < 300;

-- 3. The titles of the books whose author is not known.
SELECT title FROM books WHERE author IS NULL;

-- 4. The title and the pages of the five longest books, the longest first.
--    Books of equal length come in the order of their titles.
SELECT title, pages FROM books ORDER BY pages DESC, title LIMIT 5;

-- 5. The titles that hold "sea" anywhere, in capital or small letters.
SELECT title FROM books WHERE title GLOB '*sea*';

-- 6. The titles that hold a per cent sign.
SELECT title FROM books WHERE title LIKE '%!%%' ESCAPE '!';

-- 7. The genres, each once, in the order of the alphabet.
SELECT DISTINCT genre FROM books ORDER BY genre;

-- 8. How many books there are, and of how many the author is known.
SELECT count(*), count(author) FROM books;

-- 9. For each genre: its name, how many books it has, and the pages of its longest one.
SELECT genre, count(*), max(pages) FROM books GROUP BY genre;

-- 10. The genres with at least three books, and how many these are.
--     The largest first, and equal ones in the order of the alphabet.
SELECT genre, count(*) AS books FROM books GROUP BY genre HAVING count(*) >= 3 ORDER BY books DESC, genre;
