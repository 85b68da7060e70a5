-- 1. The title and the year of every book.
SELECT title, year FROM books;

-- 2. The titles of the crime and the fantasy books with fewer than 300 pages.


-- 3. The titles of the books whose author is not known.


-- 4. The title and the pages of the five longest books, the longest first.
--    Books of equal length come in the order of their titles.


-- 5. The titles that hold "sea" anywhere, in capital or small letters.


-- 6. The titles that hold a per cent sign.


-- 7. The genres, each once, in the order of the alphabet.


-- 8. How many books there are, and of how many the author is known.


-- 9. For each genre: its name, how many books it has, and the pages of its longest one.


-- 10. The genres with at least three books, and how many these are.
--     The largest first, and equal ones in the order of the alphabet.

