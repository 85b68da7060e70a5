CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'keeper'))
) STRICT;

INSERT INTO users (name, email, role, password_hash) VALUES
  ('Ida Rask', 'ida@lighthouse.example', 'keeper', 'scrypt:32768:8:1$kV2mT9wQxZ4hLr7s$bbae9ac38a6b8fca4f13d165dcda0a2b43540efa3127c061b8a7ba20ee392b381d4037733b4c2d46cfa4c47c3f1a682c72fd33c041e7920fc68144ec3d7de316');
