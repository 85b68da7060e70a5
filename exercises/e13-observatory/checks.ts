import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';

type Sky = Record<string, string[]>;

/** A sky that no program can know beforehand. Each planet has its own moons, and names are all but plain. */
function randomSky({ random }: CheckContext) {
  const names = random.names(12);
  const plain = `${random.word()}on`;
  const odd = [`Zoë ${random.word()}`, `O'Malley ${random.word()}`, `100% ${random.word()}`];
  const sky: Sky = { [plain]: names.slice(0, 9) };
  for (const planet of odd) sky[planet] = random.shuffle(names).slice(0, 3);
  return { sky, plain, odd };
}

async function startWith({ start }: CheckContext, sky: Sky): Promise<void> {
  const source = `export const moons: Record<string, string[]> = ${JSON.stringify(sky, null, 2)};\n`;
  await start({ files: { 'data/moons.ts': source } });
}

const addressOf = (planet: string, n: number | string) => `/planets/${encodeURIComponent(planet)}/moons/${n}`;

const headingsOf = (page: Page) =>
  page.html
    .findAll('h1')
    .filter(({ isVisible }) => isVisible)
    .map(({ text }) => text);

/** Whether a heading of the page reads this name, alone or among other words. */
function names(page: Page, moon: string): boolean {
  const wanted = moon.toLowerCase();
  return headingsOf(page).some((heading) => heading.toLowerCase().includes(wanted));
}

const shown = (page: Page) => {
  const headings = headingsOf(page);
  return headings.length === 0 ? 'a page without an h1' : `an h1 that reads “${headings.join(' ')}”`;
};

/** Asks for a moon's page, which has to be there. */
async function moonPage({ visitor, expect }: CheckContext, address: string, advice: string): Promise<Page> {
  const page = await visitor().get(address, { redirect: 'follow' });
  expect(page, `GET ${address} should answer 200, but it answered ${page.status}. ${advice}`).toHaveStatus(
    200,
  );
  expect(page).toHaveContentType('text/html');
  return page;
}

async function expectMissing({ visitor, expect }: CheckContext, address: string, because: string) {
  const page = await visitor().get(address, { redirect: 'follow' });
  expect(page, `GET ${address} should answer 404, but it answered ${page.status}: ${because}`).toHaveStatus(
    404,
  );
}

export default defineChecks(({ check }) => {
  check(
    'moon',
    {
      title: 'The h1 of /planets/Mars/moons/1 is the first moon of Mars, and 2 is the second',
      why: 'One route with two parameters stands for as many pages as there are moons.',
      hints: [
        'Below the route for / there is room for one more. Which two parts of its path vary?',
        'A bakery has app.get("/ovens/:oven/trays/:n", (c) => …). In it, c.req.param("n") is text, and Number(c.req.param("n")) a number. The first tray is trays[0].',
        'Inside the handler: const moon = moons[planet][____];',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { sky, plain } = randomSky(context);
      await startWith(context, sky);
      for (const n of [1, 2, 5]) {
        const list = sky[plain] ?? [];
        const moon = list[n - 1] ?? '';
        const page = await moonPage(
          context,
          addressOf(plain, n),
          `Is there a route for /planets/:planet/moons/:n, and does it look in data/moons.ts for the planet “${plain}”?`,
        );
        // Whether a name with signs is shown as text is asked by another check.
        if (moon.includes('<') || names(page, moon)) continue;
        const neighbour = list[n];
        const offByOne = neighbour !== undefined && names(page, neighbour);
        context.fail(
          offByOne
            ? `Moon ${n} of ${plain} should be ${moon}, but the page shows ${neighbour}. A list counts from 0 and people count from 1: take one off the number before you look it up.`
            : `Moon ${n} of ${plain} should be ${moon}, but no h1 of the page says so. Take the name from the list in data/moons.ts and put it between <h1> and </h1>.`,
          { page, expected: `an h1 that reads “${moon}”`, actual: shown(page) },
        );
      }
    },
  );

  check(
    'zeros',
    {
      title: '/moons/007 is the same page as /moons/7',
      why: 'A parameter is text. As numbers 007 and 7 are the same, as text they are not.',
      requires: ['moon'],
      hints: [
        'What does your handler do with the text of :n before it looks for the moon?',
        'Number("042") is 42: leading zeros do not matter to a number.',
        'In the handler: const n = ____(c.req.param("n"));',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { sky, plain } = randomSky(context);
      await startWith(context, sky);
      const advice = 'Let the pattern take any digits, and turn them into a number with Number(…).';
      const page = await moonPage(context, addressOf(plain, 7), 'The planet has nine moons.');
      const padded = await moonPage(context, addressOf(plain, '007'), advice);
      const [expected, actual] = [shown(page), shown(padded)];
      if (expected !== actual)
        context.fail(`Moon 007 should be moon 7, but the two pages differ. ${advice}`, {
          page: padded,
          expected,
          actual,
        });
    },
  );

  check(
    'names',
    {
      title: 'Every planet and every moon works, whatever its name',
      why: 'In an address a space is written %20 and ë %C3%AB; in HTML a < could begin a tag. Names hold all of them.',
      requires: ['moon'],
      hints: [
        'Where do the names of planet and moon come from, and where do they go?',
        'c.req.param has decoded the address already: for /loaves/cr%C3%AApe it gives crêpe. The html tag writes what is dangerous as text: html`<p>${loaf}</p>`.',
        'The last line of the handler: return c.html(____`<h1>${moon}</h1>`);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { sky, plain, odd } = randomSky(context);
      await startWith(context, sky);
      for (const planet of [...odd, plain]) {
        for (const [index, moon] of (sky[planet] ?? []).entries()) {
          const page = await moonPage(
            context,
            addressOf(planet, index + 1),
            `That is moon ${index + 1} of the planet “${planet}”. Look it up by what c.req.param("planet") gives: it is already decoded, and decoding it twice or not at all finds nothing. A pattern behind :planet would have to let every name pass.`,
          );
          if (names(page, moon)) continue;
          context.fail(
            moon.includes('<')
              ? `The moon’s name ${moon} became part of the page’s HTML, or was lost. Write it with the html tag: html\`<h1>\${moon}</h1>\`.`
              : `Moon ${index + 1} of ${planet} should be ${moon}, but no h1 of the page says so.`,
            { page, expected: `an h1 that reads “${moon}”`, actual: shown(page) },
          );
        }
      }
    },
  );

  check(
    'not-a-number',
    {
      title: 'A number that is none answers 404',
      why: 'An address that means nothing has no page. A guess would give one page many addresses.',
      requires: ['moon'],
      hints: [
        'Which texts does :n take as it stands in your path?',
        'A pattern in braces limits a parameter: /trays/:n{[a-c]} takes a, b and c and nothing else.',
        'The route’s path: "/planets/:planet/moons/:n{____}"',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await context.start();
      for (const n of ['abc', '1abc', 'abc1', '-1', '1.5', '1e0', '0x1', '%201'])
        await expectMissing(
          context,
          addressOf('Saturn', n),
          `“${decodeURIComponent(n)}” is no whole number. Let the path take digits alone, with {[0-9]+} behind :n.`,
        );
    },
  );

  check(
    'out-of-range',
    {
      title: 'A moon or planet that is not there answers 404',
      why: 'The address has the right shape, and still there is nothing behind it. Only your data knows.',
      requires: ['moon'],
      hints: [
        'What is in your variable for the moon when the list has no such place?',
        'A place that a list does not have gives undefined: if (!loaf) return c.notFound();',
        'Before you make the page: if (____) return c.notFound();',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await context.start();
      for (const [planet, count] of Object.entries({ Mars: 2, Saturn: 8 })) {
        for (const n of [0, count + 1, '99999999999999999999'])
          await expectMissing(
            context,
            addressOf(planet, n),
            `${planet} has ${count} moons here, counted from 1, so there is no such moon. Return c.notFound() when the list has none at that place.`,
          );
      }
      await expectMissing(context, addressOf('Mercury', 1), 'Mercury has no moon, so there is no such moon.');
      await expectMissing(
        context,
        addressOf('Pluto', 1),
        'there is no such planet in the data. Return c.notFound() when it has none of that name.',
      );
    },
  );

  check(
    'inherited',
    {
      title: '/planets/constructor/moons/1 answers 404, as any planet that nobody named',
      why: 'Objects inherit keys that you never wrote. Whoever chooses the key can reach them.',
      requires: ['out-of-range'],
      hints: [
        'What does your code find when it looks up moons["constructor"]? Try it with console.log.',
        'Object.hasOwn(ovens, "toString") is false: it knows only keys that were written into the object itself.',
        'Before you look up the list: if (!Object.____(moons, planet)) return c.notFound();',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await context.start();
      for (const planet of ['constructor', 'toString', 'hasOwnProperty', '__proto__'])
        for (const n of [1, 2])
          await expectMissing(
            context,
            addressOf(planet, n),
            `objects inherit keys, and ${planet} is one of them. Ask Object.hasOwn(moons, planet) first, or keep the planets in a Map.`,
          );
    },
  );
});
