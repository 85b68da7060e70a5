// Who lives here. The id is part of addresses.
export const animals = [
  { id: 'goat', name: 'Greta the goat' },
  { id: 'otter', name: 'Otto & Ottilie' },
  { id: 'owl', name: 'The owl' },
];
