import { defineChecks } from '../../src/grading/define-checks.ts';
import {
  addressOf,
  excerpt,
  filesOf,
  fold,
  linksOf,
  newShelter,
  showsName,
  tagsAsText,
} from '../_adopt-a-pet/shelter.ts';

export default defineChecks(({ check }) => {
  check(
    'heading',
    {
      title: 'The page of a kind names it in its heading',
      why: 'The same handler answers for every kind; the heading is how a visitor tells the pages apart.',
      hints: [
        'Which kind is asked for? It is the part of the path that :kind stands for.',
        'In a handler for /teas/:sort, c.req.param("sort") is green when someone asks for /teas/green.',
        'const kind = c.req.param("____"); and then html`<h1>${kind}</h1>`',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      const me = visitor();
      for (const kind of ['hedgehogs', 'cats', 'dogs']) {
        const page = await me.get(addressOf(kind), { redirect: 'follow' });
        expect(
          page,
          `The data of this check has ${kind}, and GET ${addressOf(kind)} answered ${page.status}. Every key of pets is a kind with a page.`,
        ).toHaveStatus(200);
        const heading = page.html
          .findAll('h1')
          .map(({ text }) => text)
          .join(' ');
        if (!fold(heading).includes(fold(kind).replace(/s$/, ''))) {
          fail(
            `The h1 at ${addressOf(kind)} should name the kind, ${kind}. Take it from c.req.param("kind").`,
            {
              page,
              expected: `an h1 with the word ${kind}`,
              actual: excerpt(heading),
            },
          );
        }
      }
    },
  );

  check(
    'pets',
    {
      title: 'It links to each pet, in the order of the data',
      why: 'The place in the list is the pet’s address, so order and numbers have to agree with the data.',
      requires: ['heading'],
      hints: [
        'pets[kind] is the list of that kind. What does map tell you about each item besides the item?',
        'teas.map((tea, index) => …) counts along: index is 0 for the first tea, then 1, then 2.',
        'list.map((pet, ____) => html`<li><a href="/animals/${kind}/${index}">${pet.name}</a></li>`)',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      const me = visitor();
      for (const [kind, list] of Object.entries(shelter)) {
        if (list.length === 0) continue;
        const page = await me.get(addressOf(kind), { redirect: 'follow' });
        expect(page).toHaveStatus(200);
        const links = linksOf(page).filter(
          ({ parts }) => parts.length === 3 && parts[0] === 'animals' && parts[1] === kind,
        );
        const actual =
          links.length === 0
            ? linksOf(page)
                .map(({ address }) => address)
                .join(', ') || 'no links'
            : links.map(({ address, name }) => `${address} “${name}”`).join(', ');
        const order = [...new Set(links.map(({ parts }) => parts[2]))];
        const wanted = list.map((_, index) => String(index));
        if (order.join() !== wanted.join()) {
          const fromOne = list.length > 0 && order.join() === list.map((_, index) => index + 1).join();
          const sameSet = order.length === wanted.length && wanted.every((index) => order.includes(index));
          fail(
            tagsAsText(page) ??
              (fromOne
                ? `The links at ${addressOf(kind)} count from 1. The first pet of a list is number 0, and so is its address.`
                : sameSet
                  ? `The pets at ${addressOf(kind)} are in another order than in the data. Leave them as they come: 0 first.`
                  : `${addressOf(kind)} should have a link for each of its ${list.length} pets, to ${wanted.map((index) => addressOf(kind, Number(index))).join(', ') || 'none'}. Make them with map from the list in data/pets.ts, each with its whole address.`),
            {
              page,
              expected: wanted.map((index) => addressOf(kind, Number(index))).join(', ') || 'no links',
              actual,
            },
          );
        }
        list.forEach(({ name }, index) => {
          const own = links.filter(({ parts }) => parts[2] === String(index));
          if (own.some((link) => showsName(link.name, name))) return;
          fail(`The link to ${addressOf(kind, index)} should show the name of that pet, ${name}.`, {
            page,
            expected: `a link that shows ${name}`,
            actual,
          });
        });
      }
    },
  );

  check(
    'unknown-kind',
    {
      title: 'A kind that is not here answers 404',
      why: 'Anyone can type an address. A missing page is 404; a crash, 500, says that the server is broken.',
      requires: ['heading'],
      hints: [
        'pets["dragons"] is undefined. What does your handler do with it?',
        'if (!tea) return c.notFound(); as the first thing after looking it up.',
        'if (!list) return c.____();',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, random }) => {
      const me = visitor();
      for (const kind of ['dragons', `${random.word()}s`]) {
        const page = await me.get(addressOf(kind), { redirect: 'follow' });
        const more =
          page.status === 500
            ? ': undefined has no map. Many a first version of this page has the same hole. Return c.notFound() before you use the list.'
            : '. It should answer 404, because the data has no such kind. Look it up, and return c.notFound() when it is not there.';
        expect(
          page,
          page.status === 500
            ? `Asking for ${kind} crashed the server${more}`
            : `Nobody here keeps ${kind}, and GET ${addressOf(kind)} answered ${page.status}${more}`,
        ).toHaveStatus(404);
      }
    },
  );

  check(
    'empty-kind',
    {
      title: 'A kind without pets says “none right now”',
      why: 'An empty list is an answer, not an error. Whoever reads it should know that more may come.',
      requires: ['heading'],
      hints: [
        'A list without items makes a page without items. Where would a visitor be told so?',
        '${teas.length === 0 && html`<p>All sold</p>`} writes the line for an empty list, and nothing for false.',
        '${list.____ === 0 && html`<p>There are none right now.</p>`}',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      const me = visitor();
      for (const [kind, list] of Object.entries(shelter)) {
        const page = await me.get(addressOf(kind), { redirect: 'follow' });
        expect(
          page,
          `The data has the kind ${kind}, ${list.length === 0 ? 'with an empty list' : 'with pets'}, so GET ${addressOf(kind)} should answer 200. It answered ${page.status}. An empty list is not a missing one.`,
        ).toHaveStatus(200);
        if (list.length === 0) {
          expect(
            page,
            `The shelter has no ${kind} at the moment, and ${addressOf(kind)} does not say so. Show the words “none right now” when the list is empty.`,
          ).toShowText('none right now');
        } else {
          expect(
            page,
            `${addressOf(kind)} says “none right now”, though there are ${list.length}. Look at the length of the list first.`,
          ).not.toShowText('none right now');
        }
      }
    },
  );

  check(
    'inherited',
    {
      title: 'What every object inherits is no kind of animal',
      why: 'Objects come with properties that nobody put there. An address from a stranger may be the name of one.',
      requires: ['heading'],
      hints: [
        'pets["constructor"] is not undefined: it comes from what all objects inherit. How can you ask for a key of its own?',
        'Object.hasOwn({ green: 3 }, "green") is true. Object.hasOwn({ green: 3 }, "toString") is false.',
        'if (!Object.____(pets, kind)) return c.notFound();',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect }) => {
      const me = visitor();
      for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
        const page = await me.get(`/animals/${name}`, { redirect: 'follow' });
        expect(
          page,
          `GET /animals/${name} answered ${page.status}, not 404. pets.${name} is there although nobody wrote it: objects inherit it. Object.hasOwn(pets, kind) tells the shelter’s own kinds from the rest.`,
        ).toHaveStatus(404);
      }
    },
  );
});
