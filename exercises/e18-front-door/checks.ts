import { defineChecks } from '../../src/grading/define-checks.ts';
import {
  excerpt,
  filesOf,
  fold,
  linksOf,
  newShelter,
  tagsAsText,
  type Link,
} from '../_adopt-a-pet/shelter.ts';

const listed = (links: Link[]) =>
  links.length === 0 ? 'no links' : `links to ${links.map(({ address }) => address).join(', ')}`;
const isKind = ({ parts }: Link) => parts[0] === 'animals' && parts.length === 2;

export default defineChecks(({ check }) => {
  check(
    'heading',
    {
      title: 'The front page has a heading',
      why: 'A heading tells people where they are, and screen readers go to it first.',
      hints: [
        'Look in src/app.ts at what the handler for / puts into layout.',
        'layout takes a title and a piece of HTML, as in layout("Tea", html`<h1>All our teas</h1>`).',
        'c.html(layout("Adopt a Pet", html`<h1>____</h1>`))',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const home = await visitor().get('/', { redirect: 'follow' });
      expect(home).toHaveStatus(200);
      expect(home, 'The front page has no h1. Put its heading between <h1> and </h1>.').toHaveElement('h1');
      const text = home.html
        .findAll('h1')
        .map((heading) => heading.text)
        .join(' ');
      if (text.trim() === '') {
        fail('The h1 of the front page shows no text. Write the heading into it.', {
          page: home,
          expected: 'an h1 with some text',
          actual: 'an h1 without text',
        });
      }
    },
  );

  check(
    'kinds',
    {
      title: 'Every kind of animal in the data has a link',
      why: 'What a shelter takes in changes; a page made from its data changes along.',
      hints: [
        'The kinds are the keys of the object pets in data/pets.ts. Import it, and make the list from it.',
        'Object.keys({ green: 3, black: 5 }) gives ["green", "black"]. An array becomes items by map.',
        'Object.____(pets).map((kind) => html`<li><a href="/animals/${kind}">${kind}</a></li>`)',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const shelter = newShelter(random);
      await start({ files: filesOf(shelter) });
      const home = await visitor().get('/', { redirect: 'follow' });
      expect(home).toHaveStatus(200);
      const links = linksOf(home).filter(isKind);
      for (const kind of Object.keys(shelter)) {
        const link = links.find(({ parts }) => parts[1] === kind);
        if (!link) {
          const message =
            tagsAsText(home) ??
            (kind === 'hedgehogs' && links.some(({ parts }) => parts[1] === 'cats')
              ? 'The shelter just took in hedgehogs, and the front page does not know. Make the links from the keys of pets, so that they follow the data.'
              : `The data has ${kind}, but the front page has no link to /animals/${kind}. Make one link for each key of pets.`);
          const actual = listed(linksOf(home));
          return fail(message, { page: home, expected: `a link to /animals/${kind}`, actual });
        }
        if (
          !fold(`${home.html.text} ${link.name}`).includes(fold(kind).replace(/s$/, '')) ||
          link.name === ''
        ) {
          fail(`The link to /animals/${kind} does not name the kind. Put the word between <a …> and </a>.`, {
            page: home,
            expected: `a link that reads ${kind}`,
            actual: excerpt(link.name),
          });
        }
      }
      const gone = links.find(({ parts }) => !Object.hasOwn(shelter, parts[1] ?? ''));
      if (gone) {
        fail(
          `The front page has a link to ${gone.address}, but this shelter has no such kind. The links should come from data/pets.ts alone.`,
          {
            page: home,
            expected: `links for ${Object.keys(shelter).join(', ')} alone`,
            actual: listed(links),
          },
        );
      }
    },
  );

  check(
    'links-work',
    {
      title: 'Every link on the front page works',
      why: 'A link is a promise: whoever follows it expects a page.',
      requires: ['kinds'],
      hints: [
        'Follow each link in the preview. Which one ends at a 404?',
        'The address of a link and the path of a route have to agree: /teas/green fits app.get("/teas/:sort", …).',
        'A link to a kind: <a href="/____/${kind}">',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      await start({ files: filesOf(newShelter(random)) });
      const me = visitor();
      const home = await me.get('/', { redirect: 'follow' });
      for (const address of new Set(linksOf(home).map((link) => link.address))) {
        const page = await me.get(address, { redirect: 'follow' });
        expect(
          page,
          `The front page has a link to ${address}, and whoever follows it gets status ${page.status}. Look whether a route answers that path.`,
        ).toHaveStatus(200);
      }
    },
  );

  check(
    'empty-shelter',
    {
      title: 'An empty shelter still opens its door',
      why: 'A list may be empty on a good day. The page has to be whole without it.',
      requires: ['heading'],
      hints: [
        'What does your code do when pets is {}? Look for a place that counts on a first kind.',
        '[].map(…) gives [], and the html tag writes nothing for it. teas[0].name has nothing to take a name from.',
        'Object.keys(pets).____(…) works for no kinds as well as for many.',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail }) => {
      await start({ files: filesOf({}) });
      const home = await visitor().get('/', { redirect: 'follow' });
      expect(
        home,
        `The data of this check had no animals, and the front page answered ${home.status}. It should answer 200, with its heading and no links to animals.`,
      ).toHaveStatus(200);
      expect(
        home,
        'Without animals the front page has lost its heading. Keep the h1 outside the list.',
      ).toHaveElement('h1');
      const links = linksOf(home).filter(isKind);
      if (links.length > 0) {
        fail(
          'The data of this check had no animals, and the front page still has links to some. Take the kinds from data/pets.ts.',
          {
            page: home,
            expected: 'no links to animals',
            actual: listed(links),
          },
        );
      }
    },
  );
});
