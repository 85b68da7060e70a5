export interface Person {
  name: string;
  role: 'guest' | 'chef';
  order: string;
}

export const people: Person[] = [
  { name: 'ada', role: 'chef', order: 'a glass of water' },
  { name: 'ben', role: 'guest', order: 'pumpkin soup' },
  { name: 'mina', role: 'guest', order: 'pear crumble' },
];
