-- nothing to do, see 001
SELECT 1;
