import { defineChecks } from '../../src/grading/define-checks.ts';
import { addressOf, excerpt, filesOf, fold, newShelter, showsName } from '../_adopt-a-pet/shelter.ts';

export default defineChecks(({ check }) => {
  check(
    'profile',
    {
      title: 'The page of a pet shows its name, breed and age',
      why: 'One handler with two parameters is a page for every pet that ever moves in.',
      hints: [
        'The address has two parts that vary. The first names a list in pets, the second a place in that list.',
        'For /teas/:sort/:id, teas[c.req.param("sort")]?.[Number(c.req.param("id"))] is one tea, or undefined.',
        'app.get("/animals/:kind/:____{[0-9]+}", (c) => …)',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      const me = visitor();
      for (const [kind, list] of Object.entries(shelter)) {
        for (const [index, pet] of list.entries()) {
          const address = addressOf(kind, index);
          const page = await me.get(address, { redirect: 'follow' });
          expect(
            page,
            `In the data of this check ${pet.name} is number ${index} of the ${kind}, but GET ${address} answered ${page.status}.${page.status === 404 ? ' The first of a list is number 0.' : ''}`,
          ).toHaveStatus(200);
          const heading = page.html
            .findAll('h1')
            .map(({ text }) => text)
            .join(' ');
          if (!showsName(heading, pet.name)) {
            const other = Object.entries(shelter).find(
              ([own, others]) => own !== kind && others.some(({ name }) => showsName(heading, name)),
            );
            fail(
              other
                ? `${address} showed one of the ${other[0]}. Look the pet up in the list of its kind, pets[kind], not among all pets.`
                : `The h1 at ${address} should show the name of that pet, ${pet.name}.`,
              { page, expected: `an h1 with ${pet.name}`, actual: excerpt(heading) },
            );
          }
          const text = page.html.text;
          if (!fold(text).includes(fold(pet.breed))) {
            fail(`${address} should show the breed of the pet, ${pet.breed}.`, {
              page,
              expected: pet.breed,
              actual: excerpt(text),
            });
          }
          if (!new RegExp(`(?<![\\d.])${pet.age ?? ''}(?!\\d|\\.\\d)`).test(text)) {
            fail(`${address} should show the age of the pet, ${pet.age ?? ''}.`, {
              page,
              expected: `the age ${pet.age ?? ''}`,
              actual: excerpt(text),
            });
          }
        }
      }
    },
  );

  check(
    'picture',
    {
      title: 'It has the pet’s picture, with a text for those who cannot see it',
      why: 'A screen reader reads the alt text aloud, and a browser shows it when the picture does not come.',
      requires: ['profile'],
      hints: [
        'Each pet has a photo: the address of a file in public/. Which tag shows a picture, and with which attributes?',
        '<img src="/cups/blue.svg" alt="A blue cup" /> has an address and a text. Quotes around both keep them whole.',
        '<img src="${pet.photo}" ____="${pet.name}" />',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      const me = visitor();
      for (const [kind, list] of Object.entries(shelter)) {
        for (const [index, pet] of list.entries()) {
          const address = addressOf(kind, index);
          const page = await me.get(address, { redirect: 'follow' });
          const pictures = page.html.findAll('img[src]');
          const sources = pictures.map((picture) => picture.attribute('src') ?? '');
          const picture = pictures[sources.findIndex((source) => pathOf(source, page.path) === pet.photo)];
          if (!picture) {
            return fail(
              `${address} has no picture of ${pet.name}: no img whose src is ${pet.photo}, the photo in the data.${sources.some((source) => pathOf(source, page.path) === `/public${pet.photo}`) ? ' What lies in public/ is served without that word in front.' : ''}`,
              {
                page,
                expected: `an img with src ${pet.photo}`,
                actual: sources.length === 0 ? 'no img with a src' : sources.join(', '),
              },
            );
          }
          if ((picture.attribute('alt') ?? '').trim() === '') {
            const missing = picture.attribute('alt') === undefined;
            fail(
              `The picture at ${address} has ${missing ? 'no alt' : 'an empty alt'}. Screen readers need alt to say what it shows; the pet’s name is a good start.`,
              { page, expected: 'an alt text', actual: missing ? 'no alt' : 'an empty alt' },
            );
          }
          expect(
            await me.get(pet.photo, { redirect: 'follow' }),
            `The page points to the picture ${pet.photo}, a file in public/, but the server does not hand it out. Is app.use(serveStatic({ root: './public' })) still in src/app.ts?`,
          ).toHaveStatus(200);
        }
      }
    },
  );

  check(
    'own-kind',
    {
      title: 'The number counts within the kind',
      why: 'Two lists, two counts: the address names both the list and the place in it.',
      requires: ['profile'],
      hints: [
        'Try /animals/dogs/1 and /animals/cats/1. From which list does each come?',
        'teas.green[0] and teas.black[0] are two teas. A list of all teas would count on from one sort to the next.',
        'pets[____]?.[Number(c.req.param("id"))]',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      const shelter = newShelter(random);
      const known = Object.entries(shelter);
      await start({ files: filesOf(Object.fromEntries(random.shuffle(known))) });
      const me = visitor();
      const total = known.flatMap(([, list]) => list).length;
      for (const [kind, list] of known) {
        for (let index = list.length; index < total; index += 1) {
          const page = await me.get(addressOf(kind, index), { redirect: 'follow' });
          expect(
            page,
            `There are ${list.length} ${kind} in the data of this check, so ${addressOf(kind, index)} should answer 404. It answered ${page.status}: does it count the pets of other kinds too?`,
          ).toHaveStatus(404);
        }
      }
    },
  );

  check(
    'no-such-pet',
    {
      title: 'A number that is none of theirs answers 404',
      why: 'Pets find a home and addresses stay behind. What is gone is 404, never a crash.',
      requires: ['profile'],
      hints: [
        'What is list[99]? And what does your handler do with it?',
        'A route /teas/:id{[0-9]+} takes digits alone. For a number past the end: if (!tea) return c.notFound();',
        'if (!____) return c.notFound();',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      const me = visitor();
      const kind = 'hedgehogs';
      const past = shelter[kind]?.length ?? 0;
      for (const id of [String(past), String(past + 1), '999', '-1', '1.5', 'abc', '1x', 'length', 'at']) {
        const page = await me.get(`/animals/${kind}/${id}`, { redirect: 'follow' });
        const more =
          page.status === 500
            ? 'Look the pet up, and return c.notFound() when it is not there.'
            : /\D/.test(id)
              ? 'Only whole numbers are places in a list: let the route take digits alone, :id{[0-9]+}.'
              : 'The last pet has the number one less than the length of the list.';
        expect(
          page,
          `The data of this check has ${past} ${kind}, so GET /animals/${kind}/${id} should answer 404. It answered ${page.status}. ${more}`,
        ).toHaveStatus(404);
      }
    },
  );

  check(
    'other-pages',
    {
      title: 'Unknown kinds answer 404, and the other pages still work',
      why: 'A new page must not take an old one with it.',
      requires: ['profile'],
      hints: [
        'In which order does your handler look things up: the kind, then the pet? What if there is no kind?',
        'teas["blue"]?.[0] is undefined when there are no blue teas. Without the ?. it would throw.',
        'if (!Object.hasOwn(pets, kind)) return c.____();',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      const me = visitor();
      for (const kind of ['dragons', 'constructor', '__proto__', random.word()]) {
        const page = await me.get(`/animals/${kind}/0`, { redirect: 'follow' });
        const more = page.status === 500 ? ' Is there a list before you take a pet out of it?' : '';
        expect(
          page,
          `The shelter has no ${kind}, so GET /animals/${kind}/0 should answer 404. It answered ${page.status}.${more}`,
        ).toHaveStatus(404);
      }
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      for (const address of ['/', ...Object.keys(shelter).map((kind) => addressOf(kind))]) {
        const page = await me.get(address, { redirect: 'follow' });
        expect(
          page,
          `GET ${address} worked in part 2, and now it answers ${page.status}. Give the pets a route of their own beside it.`,
        ).toHaveStatus(200);
      }
    },
  );
});

/** The path that a picture's address stands for on its page; empty for what is no address. */
function pathOf(source: string, path: string): string {
  return URL.parse(source, new URL(path, 'http://shelter'))?.pathname ?? '';
}
