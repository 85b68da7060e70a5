// The programme. The cinema changes it every month, so nothing in src/ may know these films.
export type Film = {
  id: number;
  title: string;
  /** How long it runs. */
  minutes: number;
  /** The day of the week, as JavaScript counts: 0 is Sunday, 1 is Monday, 6 is Saturday. */
  night: number;
  about: string;
};

export const films: Film[] = [
  {
    id: 4,
    title: 'The Lighthouse Choir',
    minutes: 112,
    night: 0,
    about: 'Nine keepers, one song, no boat until spring.',
  },
  {
    id: 9,
    title: 'Snow on the Tram Line',
    minutes: 97,
    night: 2,
    about: 'Two strangers share the last tram of the winter.',
  },
  {
    id: 12,
    title: 'A Map of Small Rivers',
    minutes: 124,
    night: 3,
    about: 'A girl draws the brooks that her town forgot.',
  },
  {
    id: 15,
    title: 'The Clockmaker’s Holiday',
    minutes: 88,
    night: 4,
    about: 'He leaves for a week, and every clock stops.',
  },
  {
    id: 21,
    title: 'Salt & Honey',
    minutes: 105,
    night: 5,
    about: 'Two cooks, one kitchen, a very long table.',
  },
  {
    id: 30,
    title: 'Last Train to Ostrava',
    minutes: 141,
    night: 6,
    about: 'Somebody on this train is not who she says.',
  },
];
