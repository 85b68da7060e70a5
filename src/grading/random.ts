// Data that a learner cannot guess, the same again for the same seed. May be imported by all of grading.

export interface Random {
  /** A whole number from `lowest` to `highest`, both included. */
  integer(lowest: number, highest: number): number;
  /** One of a list, which must not be empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** A copy in another order. */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** A person's or animal's name. The first three are always `O'Malley`, `Zoë` and `<b>Bo</b>`, in some order. */
  name(): string;
  /** Different names; three or more hold all of `O'Malley`, `Zoë` and `<b>Bo</b>`. */
  names(count: number): string[];
  /** A made-up word of letters only, for titles and addresses. */
  word(): string;
}

const DEMANDING_NAMES = ["O'Malley", 'Zoë', '<b>Bo</b>'];
const PLAIN_NAMES = [
  'Ada',
  'Biscuit',
  'Cleo',
  'Dottie',
  'Ember',
  'Figaro',
  'Gus',
  'Hazel',
  'Iris',
  'Juno',
  'Kiki',
  'Luna',
];
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'mi', 'no', 'pe', 'ra', 'su', 'ti', 'vo', 'wu', 'za'];

/** Makes a source of data. */
export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const integer = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1));

  function shuffle<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let index = shuffled.length - 1; index > 0; index -= 1) {
      const other = integer(0, index);
      [shuffled[index], shuffled[other]] = [shuffled[other] as Item, shuffled[index] as Item];
    }
    return shuffled;
  }

  const waiting = shuffle(DEMANDING_NAMES);
  const plain = shuffle(PLAIN_NAMES);
  let given = 0;
  const name = () => waiting.pop() ?? numbered(plain, given++);

  return {
    integer,
    shuffle,
    pick<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new RangeError('random.pick needs a list with something in it.');
      return items[integer(0, items.length - 1)] as Item;
    },
    name,
    names: (count) =>
      shuffle([
        ...DEMANDING_NAMES.slice(0, count),
        ...Array.from({ length: Math.max(0, count - 3) }, (_, index) => numbered(plain, index)),
      ]),
    word: () =>
      Array.from({ length: integer(2, 4) }, () => SYLLABLES[integer(0, SYLLABLES.length - 1)]).join(''),
  };
}

/** The list over and over, with a number from the second round on, so that no two are the same. */
function numbered(names: readonly string[], index: number): string {
  const round = Math.floor(index / names.length);
  return `${names[index % names.length] ?? 'Ada'}${round === 0 ? '' : ` ${round + 1}`}`;
}

/** A small generator of numbers from 0 up to 1, by Tommy Ettinger; good enough for test data, no use for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
