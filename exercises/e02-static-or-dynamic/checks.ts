import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';

const VISITS = 5;

/** The whole numbers that a visitor reads, wherever they stand. */
function numbersOn(page: Page): number[] {
  const text = page.type === 'text/html' ? page.html.text : page.text;
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** The numbers on the first page that rise by `step` from each page to the next. Dates and prices do not. */
function risingOn(pages: readonly Page[], step: number): number[] {
  const [first, ...later] = pages.map(numbersOn);
  return (first ?? []).filter((number) =>
    later.every((numbers, index) => numbers.includes(number + step * (index + 1))),
  );
}

/** The page’s numbers in words for a message. */
function seenOn(page: Page): string {
  const numbers = numbersOn(page);
  return numbers.length === 0 ? 'no number' : numbers.slice(0, 5).join(', ');
}

/** One visit; anything but a page with a number on it fails the check. */
async function visit(visitor: Visitor, { expect, fail }: CheckContext): Promise<Page> {
  const page = await visitor.get('/visits', { redirect: 'follow' });
  expect(page).toHaveStatus(200);
  const blank = /\$?\{\s*\w+\s*\}/.exec(page.text)?.[0];
  if (blank !== undefined) {
    fail(
      `/visits shows “${blank}” as it stands. A blank is filled in when it is written \${…}, and when the text around it is between backticks, \`…\`. Between quotes it stays as it is.`,
      { page, expected: 'a number, such as 1', actual: page.text },
    );
  }
  if (numbersOn(page).length === 0) {
    fail('/visits shows no number. Write how many visits there were, in digits.', {
      page,
      expected: 'a number, such as 1',
      actual: page.text.trim() === '' ? 'an empty body' : page.text,
    });
  }
  return page;
}

/** Two visits, which tell where the counter is: the number that will be seen next. */
async function nextNumbers(visitor: Visitor, context: CheckContext): Promise<number[]> {
  const pages = [await visit(visitor, context), await visit(visitor, context)];
  return risingOn(pages, 1).map((number) => number + 2);
}

export default defineChecks(({ check }) => {
  check(
    'counts',
    {
      title: 'Each visit to /visits shows the next number',
      why: 'A dynamic answer is made at the moment of asking, from what the program remembers by then.',
      hints: [
        'Look at where your counter is declared, and at what changes it.',
        'A variable outside of a function lives on between its calls: let loaves = 0; function bake() { loaves += 1; return loaves; }',
        'Above the route: let visits = 0; and as the first line of the handler: visits ____ 1;',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await context.start();
      const me = context.visitor();
      const pages: Page[] = [];
      for (let count = 0; count < VISITS; count += 1) pages.push(await visit(me, context));
      if (risingOn(pages, 1).length > 0) return;
      const page = pages.at(-1)!;
      const seen = pages.map(seenOn);
      const details = {
        page,
        expected: 'n, n + 1, n + 2 and so on',
        actual: `visit by visit: ${seen.join('; ')}`,
      };
      if (new Set(seen).size === 1) {
        context.fail(
          `Every request sees ${seen[0] ?? 'the same'}. Three things to look at: a variable inside the handler is made anew on each request, so declare it above the route; something has to raise it inside the handler, before the return; and if there are two routes for /visits, the first one answers.`,
          details,
        );
      }
      if (risingOn(pages, 2).length > 0) {
        context.fail(
          'Each visit raises the number by 2. Something counts a second time: look for another place that raises it.',
          details,
        );
      }
      context.fail(
        `The visits to /visits did not show numbers that rise by one: ${seen.join('; ')}. Raise the counter by 1 on each visit, then show it.`,
        details,
      );
    },
  );

  check(
    'shared',
    {
      title: 'All visitors share one counter',
      why: 'A server is one program for everybody. What it remembers, it remembers for all who ask.',
      requires: ['counts'],
      hints: [
        'Where is the number kept: in your program, or with each visitor?',
        'One jar on the counter of a shop fills up, whoever puts a coin in.',
        'One variable, above all routes: let ____ = 0;',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await context.start();
      const next = await nextNumbers(context.visitor(), context);
      const page = await visit(context.visitor(), context);
      if (next.some((number) => numbersOn(page).includes(number))) return;
      const expected = next.join(' or ');
      context.fail(
        `After two visits by one visitor, another one came and should have seen ${expected}, but saw ${seenOn(page)}. The counter belongs to the program, not to each visitor: keep it in one variable above the route.`,
        { page, expected: `the number ${expected}`, actual: seenOn(page) },
      );
    },
  );

  check(
    'logo',
    {
      title: '/logo.svg is the file, labelled as a picture',
      why: 'A static answer is the same for everyone, so browsers may keep it and need not ask again.',
      hints: [
        'Does a route of yours answer /logo.svg before serveStatic can?',
        'serveStatic answers with the file of that name, and labels it by its ending: bread.png becomes image/png.',
        'app.use(serveStatic({ root: "./____" }));',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${random.word()}</title><circle cx="4" cy="4" r="${random.integer(1, 4)}" /></svg>\n`;
      await start({ files: { 'public/logo.svg': picture } });
      for (const me of [visitor(), visitor()]) {
        await me.get('/visits', { redirect: 'follow' });
        const page = await me.get('/logo.svg');
        expect(
          page,
          `/logo.svg should answer 200 with the file, but it answered ${page.status}. Leave serveStatic in place, and public/logo.svg where it is.`,
        ).toHaveStatus(200);
        expect(
          page,
          `/logo.svg is labelled as ${page.type === '' ? 'nothing at all' : page.type}, and a browser shows no picture then. It should be image/svg+xml, as serveStatic labels it.`,
        ).toHaveContentType('image/svg+xml');
        if (page.text !== picture) {
          fail(
            '/logo.svg did not answer with the bytes of public/logo.svg. A static file is handed out as it is stored: let serveStatic do it.',
            {
              page,
              expected: picture,
              actual: page.text === '' ? 'an empty body' : page.text,
            },
          );
        }
      }
    },
  );

  check(
    'only-visits',
    {
      title: 'Only /visits counts',
      why: 'One page makes a browser ask for many things: pictures, styles, icons. Counting them all counts nothing.',
      requires: ['counts'],
      hints: [
        'For which requests does the line run that raises your counter?',
        'app.use(…) without a path runs for every request; a handler runs for its own path alone.',
        'Raise the counter inside app.get("____", (c) => { … })',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const others = [
        ['/logo.svg', 'Asking for the logo'],
        ['/', 'Asking for the home page'],
        ['/nope', 'Asking for an address that is not there'],
      ] as const;
      await context.start();
      const me = context.visitor();
      let next = await nextNumbers(me, context);
      for (const [path, what] of others) {
        await me.get(path);
        const page = await visit(me, context);
        if (!next.some((number) => numbersOn(page).includes(number))) {
          const expected = next.join(' or ');
          context.fail(
            `${what} also counted as a visit: the next visit saw ${seenOn(page)} instead of ${expected}. Raise the counter in the handler of /visits, and nowhere else.`,
            { page, expected: `the number ${expected}`, actual: seenOn(page) },
          );
        }
        next = next.map((number) => number + 1);
      }
    },
  );
});
