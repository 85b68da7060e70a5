import type { Random } from '../../src/grading/random.ts';

const SCHEMA = `CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT,
  genre TEXT NOT NULL,
  pages INTEGER NOT NULL,
  year INTEGER
) STRICT;
`;

interface Book {
  title: string;
  author: string | null;
  genre: string;
  pages: number;
  year: number | null;
}

/**
 * Books in which each question has its difficult case: equal lengths around the fifth place, authors and years that are
 * missing, `sea` and `%` in every place, and genres with one, two, three and more books, some of them equally many.
 */
export function booksFile(random: Random): string {
  const word = () => `${random.word()}`;
  const longest = random.integer(700, 900);
  const tie = random.integer(500, 650);
  const book = (title: string, genre: string, pages: number): Book => ({
    title,
    genre,
    pages,
    author: random.pick(["O'Malley", 'Zoë', 'Ada', 'Ole']),
    year: random.integer(1800, 2020),
  });
  const short = () => random.integer(60, 280);
  const [rare = '', pair = '', three = '', alsoThree = ''] = random.shuffle([
    'atlas',
    'diary',
    'poetry',
    'travel',
  ]);
  const books: Book[] = [
    book(`Long ${word()}`, 'crime', longest),
    book(`Longer ${word()} SEA`, 'fantasy', longest - 20),
    // Four of equal length for the places three to six, put in against the order of their titles.
    book(`D tie ${word()}`, 'crime', tie),
    book(`C tie ${word()}`, 'novel', tie),
    book(`A tie ${word()}`, 'fantasy', tie),
    book(`B tie ${word()}`, three, tie),
    book(`Seafarer ${word()}`, 'crime', short()),
    book(`Under${'sea'} ${word()}`, 'fantasy', short()),
    book(`Exactly ${word()}`, 'crime', 300),
    book(`The ${word()} of 100%`, three, short()),
    book(`% ${word()}`, three, short()),
    book(`One%two ${word()}`, pair, short()),
    book(`100 ${word()}`, pair, short()),
    { ...book(`Quiet ${word()}`, alsoThree, short()), author: null },
    { ...book(`Silent ${word()}`, alsoThree, short()), author: null, year: null },
    { ...book(`Mute ${word()}`, 'novel', short()), author: null },
    book(`Loud ${word()}`, alsoThree, short()),
    { ...book(`Only ${word()}`, rare, short()), year: null },
    book(`Clear ${word()}`, 'crime', random.integer(301, 450)),
  ];
  // The ids say nothing: they go with the order, which differs each time. Two lists keep the ties against their titles.
  const [ties, others] = [books.slice(2, 6), random.shuffle([...books.slice(0, 2), ...books.slice(6)])];
  const all = random.pick([0, 1]) === 0 ? [...ties, ...others] : [...others, ...ties];
  const text = (value: string | null) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
  const rows = all.map(
    ({ title, author, genre, pages, year }) =>
      `(${text(title)}, ${text(author)}, ${text(genre)}, ${pages}, ${year ?? 'NULL'})`,
  );
  return `${SCHEMA}\nINSERT INTO books (title, author, genre, pages, year) VALUES\n  ${rows.join(',\n  ')};\n`;
}
