-- 1. The title and the year of every book.
select b.year, b.title from books as b

-- 2. The titles of the crime and the fantasy books with fewer than 300 pages.
SELECT title
FROM books
WHERE (genre = 'crime' OR genre = 'fantasy')
  AND NOT pages >= 300
ORDER BY title;

-- 3. The titles of the books whose author is not known.
SELECT title FROM books WHERE author ISNULL

-- 4. The title and the pages of the five longest books, the longest first.
-- (a remark of my own)
SELECT pages AS n, title AS t FROM books ORDER BY n DESC, t ASC LIMIT 5 OFFSET 0;

-- 5. The titles that hold "sea" anywhere, in capital or small letters.
SELECT title FROM books WHERE instr(lower(title), 'sea') > 0;

-- 6. The titles that hold a per cent sign.
SELECT title FROM books WHERE instr(title, '%');

-- 7. The genres, each once, in the order of the alphabet.
SELECT genre FROM books GROUP BY genre ORDER BY 1;

-- 8. How many books there are, and of how many the author is known.
SELECT (SELECT count(*) FROM books) AS books,
       (SELECT count(*) FROM books WHERE author IS NOT NULL) AS known;

-- 9. For each genre: its name, how many books it has, and the pages of its longest one.
SELECT genre AS name, max(pages) AS longest, count(id) AS n FROM books GROUP BY name ORDER BY n;

-- 10. The genres with at least three books, and how many these are.
SELECT genre, count(1) AS n FROM books GROUP BY genre HAVING n > 2 ORDER BY n DESC, genre ASC;
