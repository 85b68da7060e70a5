// What visitors have left. Every word of it comes from a stranger.
export type Note = {
  name: string;
  message: string;
  /** The address of their own site; empty without one. */
  site: string;
};

export const notes: Note[] = [
  {
    name: 'Zoë',
    message: 'The soup was lovely. More salt & pepper next time?',
    site: 'https://zoe.example/',
  },
  {
    name: 'Upside Down',
    message: 'Hello <img src="none" alt="" onerror="document.body.style.rotate = \'180deg\'">',
    site: 'javascript:void(document.body.style.background="crimson")',
  },
  { name: '{{ 7 * 7 }}', message: 'Who is the latest?', site: '' },
];
