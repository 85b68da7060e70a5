INSERT INTO reviews (book_id, reader_id, stars, text) VALUES
  (1, 1, 5, 'I could smell the sea.'),
  (1, 2, 4, 'Short, and yet whole summers long.'),
  (2, 2, 5, 'I did not sleep.');
