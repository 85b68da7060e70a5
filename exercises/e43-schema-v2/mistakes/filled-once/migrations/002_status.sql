ALTER TABLE books ADD COLUMN status TEXT;
UPDATE books SET status = 'here';
