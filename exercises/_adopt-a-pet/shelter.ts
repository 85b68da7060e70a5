// Other shelters' data for the checks of Adopt a Pet, and what they look at on its pages. Imported by the checks of E18 to E21.
import type { Page } from '../../src/grading/page.ts';
import type { Random } from '../../src/grading/random.ts';

export interface Pet {
  name: string;
  breed: string;
  age: number | null;
  photo: string;
  about: string;
}

/** By kind, in the order of the data. */
export type Shelter = Record<string, Pet[]>;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" /></svg>\n';

/** A pet that nobody has seen before; no two have the same breed, picture or age. */
export function newPet(random: Random, name: string, age: number | null): Pet {
  const word = `${random.word()}${random.word()}`;
  return { name, breed: `${word} shorthair`, age, photo: `/pictures/${word}.svg`, about: 'Likes to wait.' };
}

/** A shelter with hedgehogs and without rabbits: three, two and one pet, and a kind that has none right now. */
export function newShelter(random: Random): Shelter {
  const names = random.names(6);
  const ages = random.shuffle([3, 5, 6, 8, 10, 12]);
  const [a, b, c, d, e, f] = names.map((name, index) => newPet(random, name, ages[index] ?? 3));
  return { hedgehogs: [a, b, c], cats: [d, e], dogs: [f], parrots: [] } as Shelter;
}

/** The files to start a program with: the data, and each pet's picture. */
export function filesOf(shelter: Shelter): Record<string, string> {
  const pictures = Object.values(shelter).flatMap((list) =>
    list.map(({ photo }) => [`public${photo}`, PICTURE] as const),
  );
  return {
    'data/pets.ts': `export type Pet = { name: string; breed: string; age: number | null; photo: string; about: string };
export const pets: Record<string, Pet[]> = ${JSON.stringify(shelter, null, 2)};
`,
    ...Object.fromEntries(pictures),
  };
}

/** A link as a check compares it. */
export interface Link {
  /** The parts of its path, decoded: `/animals/guinea%20pigs/0` is `animals`, `guinea pigs`, `0`. */
  parts: string[];
  /** As it stands in the address bar. */
  address: string;
  /** What a person sees or hears of it. */
  name: string;
}

/** The links of a page that stay on this server, in order. */
export function linksOf(page: Page): Link[] {
  const origin = 'http://shelter';
  return page.html.findAll('a[href]').flatMap((link) => {
    const url = URL.parse(link.attribute('href') ?? '', new URL(page.path, origin));
    if (url?.origin !== origin) return [];
    const spoken = [link, ...link.findAll('img')].flatMap((part) => [
      part.attribute('alt') ?? '',
      part.attribute('aria-label') ?? '',
      part.attribute('title') ?? '',
    ]);
    return {
      parts: url.pathname.split('/').filter(Boolean).map(decode),
      address: `${url.pathname}${url.search}`,
      name: [link.text, ...spoken].join(' ').trim(),
    };
  });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What is wrong when a page shows the tags of its list; undefined when it shows none. */
export function tagsAsText(page: Page): string | undefined {
  const tag = /<(?:a|li|ul|p|div)\b/i.exec(page.html.text)?.[0];
  return tag === undefined
    ? undefined
    : `${page.path} shows the letters ${tag} to its visitors: tags of yours were taken for text. Write html in front of the backtick of each link too, and give map’s list to the page as it is, without join.`;
}

/** The page of a kind, or of one of its pets. */
export function addressOf(kind: string, index?: number): string {
  return `/animals/${encodeURIComponent(kind)}${index === undefined ? '' : `/${index}`}`;
}

/** Text as a person compares it: case and white space do not count. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();

/** Whether a text shows a name, or what is left of it where its tags were taken for tags: part 4 is about those. */
export function showsName(text: string, name: string): boolean {
  return [name, name.replace(/<[^>]+>/g, '')].some((form) => fold(text).includes(fold(form)));
}

/** What a page shows, cut to be read in a message. */
export function excerpt(text: string): string {
  return text.trim() === '' ? 'no text' : `“${text.slice(0, 200)}${text.length > 200 ? '…' : ''}”`;
}
