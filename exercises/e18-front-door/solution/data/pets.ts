// The shelter's animals, by kind. They come and go every day, so nothing in src/ may know them by name.
export type Pet = {
  name: string;
  breed: string;
  /** In years; null when nobody knows. */
  age: number | null;
  /** The address of the picture, a file in public/. */
  photo: string;
  about: string;
};

export const pets: Record<string, Pet[]> = {
  cats: [
    {
      name: 'Biscuit',
      breed: 'ginger tabby',
      age: 4,
      photo: '/pictures/biscuit.svg',
      about: 'Sleeps on paper. Any paper.',
    },
    {
      name: 'Luna',
      breed: 'black shorthair',
      age: 7,
      photo: '/pictures/luna.svg',
      about: 'Listens to the radio at night.',
    },
    {
      name: 'Mochi',
      breed: 'harlequin shorthair',
      age: null,
      photo: '/pictures/mochi.svg',
      about: 'Came in from the rain in March and stayed.',
    },
  ],
  dogs: [
    {
      name: 'Bruno',
      breed: 'hound and something large',
      age: 9,
      photo: '/pictures/bruno.svg',
      about: 'Carries your shoes, both of them, to the door.',
    },
    {
      name: 'Pepper',
      breed: 'Dalmatian',
      age: 3,
      photo: '/pictures/pepper.svg',
      about: 'Would like to run beside a bicycle.',
    },
    {
      name: 'Olive',
      breed: 'sandy retriever',
      age: 1,
      photo: '/pictures/olive.svg',
      about: 'Has met a hedgehog once and speaks of it often.',
    },
  ],
  rabbits: [
    {
      name: 'Clover',
      breed: 'grey dwarf',
      age: 2,
      photo: '/pictures/clover.svg',
      about: 'Digs. Please bring a garden.',
    },
    {
      name: 'Pip',
      breed: 'half-lop',
      age: 1,
      photo: '/pictures/pip.svg',
      about: 'Hears everything, with one ear.',
    },
  ],
  tortoises: [],
};
