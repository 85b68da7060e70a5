import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import { addressOf, excerpt, filesOf, fold, linksOf, newPet } from '../_adopt-a-pet/shelter.ts';

/** How a text looks that was escaped once too often. */
const ENTITY = /&(?:amp|lt|gt|quot|apos|#x?[0-9a-f]+);/i;

/** The page of the pet at this place of a kind; fails the check when there is none. */
async function open(address: string, { visitor, expect }: CheckContext): Promise<Page> {
  const page = await visitor().get(address, { redirect: 'follow' });
  expect(
    page,
    `GET ${address} should answer 200, as in part 3, but it answered ${page.status}.`,
  ).toHaveStatus(200);
  return page;
}

/** Fails with the reason when a part of a page does not show a text as it was typed. */
function expectAsTyped(part: HtmlElement, typed: string, where: string, { fail }: CheckContext): void {
  if (fold(part.text).includes(fold(typed))) return;
  const details = { page: part.page, expected: `“${typed}”`, actual: excerpt(part.text) };
  const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  if (ENTITY.test(part.text)) {
    const seen = ENTITY.exec(part.text)?.[0] ?? '&amp;';
    fail(
      `Visitors see ${seen} ${where}: the name “${typed}” was escaped twice. The html tag escapes what you put in; a second time is once too often.`,
      details,
    );
  }
  if (typed === "O'Malley" && plain(part.text).includes('omalley')) {
    fail(
      `O'Malley lost his apostrophe ${where}. Leave what people typed as it is, and escape it where it goes into a page: the html tag does.`,
      details,
    );
  }
  fail(
    `${where.slice(0, 1).toUpperCase()}${where.slice(1)} the name “${typed}” should be shown as it was typed. Escape what goes into a page instead of taking characters away.`,
    details,
  );
}

export default defineChecks(({ check }) => {
  check(
    'text',
    {
      title: 'Names are shown as they were typed, and nothing else',
      why: 'A name that becomes part of the page can run code in the browser of everyone who looks at it.',
      hints: [
        'Where do names from the data go into your HTML? Follow one from data/pets.ts to the page.',
        'html`<p>${tea.name}</p>` writes <p>5 &lt; 6</p> for a tea named 5 < 6; a plain `<p>${tea.name}</p>` writes it raw.',
        '____`<h1>${pet.name}</h1>`',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, expect, random } = context;
      const attacks = [
        "O'Malley",
        '<b>Bo</b>',
        '"><script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        `Salt & ${random.word()}`,
      ];
      const names = [...attacks, random.name()];
      const list = names.map((name) => newPet(random, name, 3));
      await context.start({ files: filesOf({ cats: list }) });
      const kind = await open('/animals/cats', context);
      const profiles: Page[] = [];
      for (const index of names.keys()) profiles.push(await open(addressOf('cats', index), context));
      for (const [index, name] of names.entries()) {
        const profile = profiles[index];
        for (const page of profile ? [kind, profile] : [kind]) {
          expect(
            page,
            `A pet is named ${name}, and at ${page.path} the name became part of the page itself. Put it in through the html tag, so that it stays text.`,
          ).toBeInert(name);
        }
        if (!profile) continue;
        expectAsTyped(kind.html, name, `on ${kind.path}`, context);
        expectAsTyped(profile.html.find('h1'), name, `in the h1 at ${profile.path}`, context);
      }
      const told = { ...newPet(random, 'Gus', 3), breed: '<u>half</u> poodle' };
      await start({ files: filesOf({ '<i>dogs</i>': [told] }) });
      for (const address of ['/', addressOf('<i>dogs</i>'), addressOf('<i>dogs</i>', 0)]) {
        const page = await open(address, context);
        for (const typed of ['<i>dogs</i>', told.breed]) {
          expect(
            page,
            `The data holds the text ${typed}, and at ${address} it became part of the page. All that comes from the data is text: kinds and breeds too.`,
          ).toBeInert(typed);
        }
      }
    },
  );

  check(
    'attributes',
    {
      title: 'In an attribute a name stays one value',
      why: 'An attribute ends at its quote, or without quotes at the first space. What follows is read as code.',
      hints: [
        'Look at the attributes in which you put something from the data. Do all of them have quotes?',
        '<p title=${tea.name}> with a tea named “Earl Grey” has the title Earl and an attribute Grey. With title="${tea.name}" it is one.',
        '<img src="${pet.photo}" alt=____${pet.name}____ />',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, fail, random } = context;
      const word = `Quinn${random.word()}`;
      const names = [
        `${word} onerror=alert(1) of the hill`,
        `${word}" onmouseover="alert(2)`,
        `${word}' onfocus='alert(3)`,
        "O'Malley & Sons",
      ];
      await start({ files: filesOf({ cats: names.map((name) => newPet(random, name, 3)) }) });
      const kind = await open('/animals/cats', context);
      for (const [index, name] of names.entries()) {
        const profile = await open(addressOf('cats', index), context);
        for (const page of [kind, profile]) {
          for (const element of page.html.findAll('body *, img, a, h1')) {
            const handler = element.attributes.find(
              ([attribute, value]) => attribute.startsWith('on') && /^alert\(\d\)/.test(value),
            );
            if (handler) {
              fail(
                `At ${page.path} a name broke out of its attribute: the ${element.name} element now has ${handler[0]}, code that runs in a visitor’s browser. Put quotes around the attribute and use the html tag.`,
                { page, expected: 'the name as one value', actual: `${handler[0]}="${handler[1]}"` },
              );
            }
          }
        }
        const photo = profile.html
          .findAll('img')
          .find(
            (image) =>
              (image.attribute('src') ?? '').includes('/pictures/') &&
              (image.attribute('alt') ?? '') !== '' &&
              fold(image.attribute('alt') ?? '').includes(name.startsWith(word) ? fold(word) : 'malley'),
          );
        const alt = photo?.attribute('alt') ?? name;
        if (ENTITY.test(alt)) {
          fail(
            `The alt text at ${profile.path} reads “${alt}”: it was escaped twice, and a screen reader reads ${ENTITY.exec(alt)?.[0] ?? '&amp;'} aloud. The html tag escapes attributes too.`,
            { page: profile, expected: `“${name}”`, actual: `“${alt}”` },
          );
        }
        if (!fold(alt).includes(fold(name))) {
          fail(
            `The pet’s name is “${name}”, but its alt text at ${profile.path} is “${alt}”. An attribute needs quotes to hold all of a name, and the html tag to hold its quotes.`,
            { page: profile, expected: `“${name}”`, actual: `“${alt}”` },
          );
        }
      }
    },
  );

  check(
    'ages',
    {
      title: 'Ages read 1 year and 2 years',
      why: 'A page that says “1 years” tells people that nobody looked at it.',
      hints: [
        'Look at where the profile writes the age. For which number is the word another one?',
        'A shop: count === 1 ? "1 cup" : `${count} cups`. For 0 English takes the plural.',
        'return age ____ 1 ? "1 year" : `${age} years`;',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, fail, random } = context;
      const ages = [1, 2, 0, random.integer(3, 9), 11];
      const list = random.names(ages.length).map((name, index) => newPet(random, name, ages[index] ?? 1));
      await start({ files: filesOf({ dogs: list }) });
      for (const [index, age] of ages.entries()) {
        const page = await open(addressOf('dogs', index), context);
        const wanted = age === 1 ? '1 year' : `${age} years`;
        const text = fold(page.html.text);
        const says = new RegExp(`(?<!\\d)${age}[\\s-]+year${age === 1 ? '(?!s)' : 's'}`).test(text);
        if (says && !(age === 0 && text.includes('age unknown'))) continue;
        fail(
          age === 0 && text.includes('age unknown')
            ? 'A newborn is 0 years old, and that is known. 0 counts as false in an if, just as null does: compare with null, as in age === null.'
            : `A pet of age ${age} should be shown as “${wanted}”.${age === 1 ? ' One year has no s.' : ''}`,
          { page, expected: wanted, actual: excerpt(page.html.text) },
        );
      }
    },
  );

  check(
    'age-unknown',
    {
      title: 'Where nobody knows the age, the page says so',
      why: 'Real data has gaps. A page should name them, not print null or leave a hole.',
      hints: [
        'Look at Mochi’s page. What stands where the age should be?',
        'cup.size === null ? "size unknown" : `${cup.size} ml` deals with the gap before the number is used.',
        'if (age === ____) return "age unknown";',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, expect, fail, random } = context;
      const list = [newPet(random, random.name(), null), newPet(random, random.name(), 6)];
      await start({ files: filesOf({ rabbits: list }) });
      const page = await open('/animals/rabbits/0', context);
      if (/\b(?:null|undefined|nan)\b/i.test(page.html.text)) {
        fail('The page prints what the program has in place of an age. Say “age unknown” when age is null.', {
          page,
          expected: 'age unknown',
          actual: excerpt(page.html.text),
        });
      }
      expect(
        page,
        'Nobody knows the age of this pet: in the data it is null. The page should say “age unknown”.',
      ).toShowText('age unknown');
      if (/unknown\W*years?\b|(?<!\d)0 years/i.test(page.html.text)) {
        fail('The page of a pet of unknown age still speaks of years. Leave the number and its word out.', {
          page,
          expected: 'age unknown, and no years',
          actual: excerpt(page.html.text),
        });
      }
      expect(
        await open('/animals/rabbits/1', context),
        'The pet’s age is 6, and the page says that nobody knows it.',
      ).not.toShowText('age unknown');
    },
  );

  check(
    'way-home',
    {
      title: 'Every page leads home in two clicks at most',
      why: 'Most people arrive by a link to one pet. The site has to show them that there are others.',
      hints: [
        'Which links does the page of a pet have? And which file do all pages go through?',
        'A link in a layout is on every page: <nav><a href="/teas">All teas</a></nav>',
        'In src/layout.ts, inside main: <nav><a href="____">All animals</a></nav>',
        { reveal: 'src/layout.ts' },
      ],
    },
    async (context) => {
      const { start, visitor, fail, random } = context;
      const names = random.names(2);
      await start({
        files: filesOf({ cats: names.map((name) => newPet(random, name, 4)), parrots: [] }),
      });
      const me = visitor();
      for (const address of ['/animals/cats', '/animals/parrots', '/animals/cats/0', '/animals/cats/1']) {
        const page = await open(address, context);
        const first = linksOf(page);
        let found = first.some(({ address: to }) => isHome(to));
        for (const link of found ? [] : first) {
          const next = await me.get(link.address, { redirect: 'follow' });
          if (next.type !== 'text/html' || next.status !== 200) continue;
          found ||= next.path === '/' || linksOf(next).some(({ address: to }) => isHome(to));
        }
        if (!found) {
          fail(
            `From ${address} there is no way home: no link to /, and none to a page that has one. Whoever lands there sees one page of your site.`,
            {
              page,
              expected: 'a link to /, or to a page with a link to /',
              actual:
                first.length === 0 ? 'no links' : `links to ${first.map((link) => link.address).join(', ')}`,
            },
          );
        }
      }
    },
  );

  check(
    'addresses',
    {
      title: 'Kinds with spaces and slashes work',
      why: 'In an address some characters have a meaning. A text from the data has to be encoded to become one part of it.',
      hints: [
        'Add a kind named "rats/mice" to data/pets.ts and follow its link. How many parts does its address have?',
        'encodeURIComponent("half/half tea") is half%2Fhalf%20tea: one part of a path again.',
        'const address = `/animals/${____(kind)}`;',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, fail, random } = context;
      const kinds = ['guinea pigs', 'rats/mice', `${random.word()} & ${random.word()}`, '100% wool'];
      const names = random.names(kinds.length);
      const shelter = Object.fromEntries(
        kinds.map((kind, index) => [kind, [newPet(random, names[index] ?? 'Gus', 5)]]),
      );
      await start({ files: filesOf(shelter) });
      const home = await open('/', context);
      for (const kind of kinds) {
        const toKind = linksOf(home).find(({ parts }) => parts.length === 2 && parts[1] === kind);
        if (!toKind) missing(home, kind, addressOf(kind));
        const page = await open(toKind.address, context);
        const toPet = linksOf(page).find(
          ({ parts }) => parts.length === 3 && parts[1] === kind && parts[2] === '0',
        );
        if (!toPet) missing(page, kind, addressOf(kind, 0));
        await open(toPet.address, context);
      }

      function missing(page: Page, kind: string, address: string): never {
        return fail(
          `The data has the kind “${kind}”, and ${page.path} has no link to ${address}. A space, a slash or a question mark in a kind has to be encoded: encodeURIComponent(kind).`,
          {
            page,
            expected: `a link to ${address}`,
            actual:
              linksOf(page)
                .map((link) => link.address)
                .join(', ') || 'no links',
          },
        );
      }
    },
  );
});

/** The front door, whatever is asked of it. */
function isHome(address: string): boolean {
  return address.split('?', 1)[0] === '/';
}
