export interface Book {
  id: number;
  title: string;
}

/** The shelf. It is kept in memory: a restart brings back these three. */
export const books: Book[] = [
  { id: 1, title: 'Middlemarch' },
  { id: 2, title: 'The Left Hand of Darkness' },
  { id: 3, title: 'Momo' },
];
