CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'keeper'))
) STRICT;

-- A guest’s session has no user.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  user_id INTEGER REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE cards (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE basket (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON UPDATE CASCADE ON DELETE CASCADE,
  card_id INTEGER NOT NULL REFERENCES cards (id)
) STRICT;

INSERT INTO cards (title) VALUES ('The lamp at night'), ('Fog, seen from inside'), ('The cat on watch');

-- Ida’s password is: two flashes, then dark. Bo’s is: kelp soup, every day.
INSERT INTO users (id, name, email, role, password_hash) VALUES
  (1, 'Ida Rask', 'ida@lighthouse.example', 'keeper', 'scrypt:32768:8:1$kV2mT9wQxZ4hLr7s$bbae9ac38a6b8fca4f13d165dcda0a2b43540efa3127c061b8a7ba20ee392b381d4037733b4c2d46cfa4c47c3f1a682c72fd33c041e7920fc68144ec3d7de316'),
  (2, 'Bo Lindqvist', 'bo@lighthouse.example', 'member', 'scrypt:32768:8:1$Qp7rT2xWm9ZkVb4s$efeb0d6dbb8207f1d66e8ef0bc117045a9fa441ea608f1d49e95351d8814b0827db11fd40d9a0746f6310a77212f25a07af492a2195f141fd486f182baa27bf5');
