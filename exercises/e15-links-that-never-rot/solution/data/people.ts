export interface Person {
  name: string;
  /** How many photos there are. */
  photos: number;
}

/** The members of the club, the newest first. */
export const people: Person[] = [
  { name: 'Zoë & co', photos: 2 },
  { name: 'Ada', photos: 1 },
  { name: 'AC/DC', photos: 3 },
  { name: 'Who?', photos: 1 },
];
