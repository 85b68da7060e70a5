--1. all
SELECT books.title, books.year FROM books;
--2. short
SELECT title FROM books WHERE genre = 'crime' AND pages < 300
UNION ALL
SELECT title FROM books WHERE genre = 'fantasy' AND pages < 300;
--3. unknown
SELECT title FROM books WHERE author IS NOT DISTINCT FROM NULL;
--4. longest
WITH longest AS (SELECT title, pages FROM books ORDER BY pages DESC, title LIMIT 5) SELECT * FROM longest;
--5. sea
SELECT title FROM books WHERE upper(title) LIKE upper('%sea%');
--6. per cent
SELECT title FROM books WHERE title LIKE '%\%%' ESCAPE '\';
--7. genres
SELECT DISTINCT genre AS "each genre" FROM books ORDER BY "each genre";
--8. counts
SELECT count(*), sum(author IS NOT NULL) FROM books;
--9. groups
SELECT DISTINCT genre, (SELECT count(*) FROM books AS o WHERE o.genre = b.genre),
  (SELECT max(pages) FROM books AS o WHERE o.genre = b.genre) FROM books AS b;
--10. large groups
SELECT genre, n FROM (SELECT genre, count(*) AS n FROM books GROUP BY genre) WHERE n >= 3 ORDER BY n DESC, genre;
