/** The titles on the shelf. */
export const books: string[] = [
  'A Room of One’s Own',
  'Afternoon Tea & Other Stories',
  'Bread in Winter',
  'C++ for Gardeners',
  'Café at the Harbour',
  'Green Tea, Black Ink',
  'How to Mend a Kite',
  'Letters from Łódź',
  'Middlemarch',
  'Momo',
  'Notes on <b>Bold</b> Type',
  'O’Malley’s Cat',
  'Tea for Two Hundred',
  'The Left Hand of Darkness',
];
