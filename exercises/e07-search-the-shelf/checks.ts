import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Starts with other titles on the shelf. */
async function startWith({ start }: CheckContext, titles: readonly string[]): Promise<void> {
  await start({
    files: { 'data/books.ts': `export const books: string[] = ${JSON.stringify(titles)};\n` },
  });
}

/** Those titles of the shelf that stand in a visible li; what else the page lists does not matter. */
function listed(page: Page, shelf: readonly string[]): string[] {
  const items = page.html.findAll('li').filter(({ isVisible }) => isVisible);
  const texts = items.map(({ text }) => folded(text));
  return shelf.filter((title) => texts.some((text) => text.includes(folded(title))));
}

interface Search {
  page: Page;
  /** Everything on the shelf. */
  shelf: readonly string[];
  wanted: readonly string[];
  /** What was asked for, in words. */
  sentence: string;
}

/** Fails unless the page lists the wanted titles of the shelf and no others. */
function expectTitles({ fail }: CheckContext, { page, shelf, wanted, sentence }: Search): void {
  const found = listed(page, shelf);
  const details = {
    page,
    expected: wanted.length === 0 ? 'no title' : wanted.map(show).join(', '),
    actual: found.length === 0 ? 'no title in an li' : found.map(show).join(', '),
    // A list that found nothing is the same with any data, and that is not what is wrong with it.
    aboutHead: found.length === 0,
  };
  const missing = wanted.find((title) => !found.includes(title));
  if (missing !== undefined)
    fail(`${sentence} “${missing}” belongs in the list, but it is missing.`, details);
  const extra = found.find((title) => !wanted.includes(title));
  if (extra !== undefined) fail(`${sentence} “${extra}” does not belong in the list.`, details);
}

export default defineChecks(({ check }) => {
  check(
    'filter',
    {
      title: 'With ?q=… the page lists the titles that contain it, and without it all of them',
      why: 'The query string refines what is asked for. The same route answers, whatever it says.',
      hints: [
        'The list on the page is called found. What should be in it, when c.req.query("q") says something?',
        'Some of a list: breads.filter((bread) => bread.includes("rye")). To ignore case, make both sides small with toLowerCase().',
        'const found = books.filter((title) => title.toLowerCase().includes(q.____));',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, random } = context;
      const word = `x${random.word()}`;
      const hits = [
        `${word} and ${random.name()}`,
        `The ${word.toUpperCase()} of ${random.name()}`,
        `My${word}`,
      ];
      const others = [`Letters to ${random.name()}`, 'Momo', `Bread ${random.integer(2, 99)}`];
      const all = random.shuffle([...hits, ...others]);
      await startWith(context, all);
      const me = visitor();
      const whole = await me.get('/books');
      expect(whole).toHaveStatus(200);
      const sentence = 'Without a q, GET /books lists the whole shelf.';
      expectTitles(context, { page: whole, shelf: all, wanted: all, sentence });
      for (const q of [word, word.toUpperCase()]) {
        const page = await me.get(`/books?q=${q}`);
        expect(page).toHaveStatus(200);
        const sentence = `${page.title} lists every title that contains ${q}, and small letters and capitals count the same.`;
        expectTitles(context, { page, shelf: all, wanted: hits, sentence });
      }
      const none = await me.get('/books?q=zzzz');
      expect(
        none,
        `No title contains zzzz. That is no error: GET /books?q=zzzz should answer 200 with an empty list, but it answered ${none.status}.`,
      ).toHaveStatus(200);
      expectTitles(context, { page: none, shelf: all, wanted: [], sentence: 'No title contains zzzz.' });
    },
  );

  check(
    'encoded',
    {
      title: 'Accents, & and other signs in q are found',
      why: 'In an address these signs travel encoded. Visitors type them all the same.',
      requires: ['filter'],
      hints: [
        'What does c.req.query("q") give for /books?q=caf%C3%A9? Print it with console.log and look.',
        'c.req.query decodes: for /bread?kind=cr%C3%A8me it gives "crème". Decoding that again breaks a % that was typed.',
        'Compare with includes, which knows no special signs: title.toLowerCase().____(q.toLowerCase())',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, random } = context;
      const mark = random.word();
      const titles = ['Café', 'a&b', '100% rye', 'C++', 'Łódź', 'Why? (part 1)', "O'Malley"].map(
        (text) => `${text} ${mark}`,
      );
      const shelf = random.shuffle([...titles, 'Caffeine', 'Abacus', 'Bread in winter']);
      await startWith(context, shelf);
      const me = visitor();
      for (const title of titles) {
        const q = title.slice(0, -1);
        const page = await me.get(`/books?q=${encodeURIComponent(q)}`);
        const advice = `We searched for “${q}”, which travels as ${encodeURIComponent(q)}. c.req.query decodes it by itself, and includes compares it letter by letter; use nothing else.`;
        expect(page, `${advice} The answer was ${page.status}.`).toHaveStatus(200);
        expectTitles(context, { page, shelf, wanted: [title], sentence: advice });
      }
      const plus = await me.get(`/books?q=100%25+rye`);
      const sentence = 'In a query string a + stands for a space, as forms send it.';
      expectTitles(context, { page: plus, shelf, wanted: [titles[2] ?? ''], sentence });
    },
  );

  check(
    'echo',
    {
      title: 'The page says what was searched for',
      why: 'A visitor who sees an empty list wants to know what exactly was looked for.',
      requires: ['filter'],
      hints: [
        'Somewhere between the form and the list there is room for a paragraph.',
        'A part of a page that is not always there: ${oven === "" ? "" : html`<p>From oven ${oven}</p>`}',
        '${q === "" ? "" : html`<p>Titles with ${____}</p>`}',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail, random }) => {
      const me = visitor();
      for (const q of [`y${random.word()}`, `${random.word()} & co`]) {
        const page = await me.get(`/books?q=${encodeURIComponent(q)}`);
        expect(
          page,
          `We searched for “${q}”, and the page does not say what was searched for. Put q into a paragraph.`,
        ).toShowText(q);
        const tag = /<\/?\w+[^>]*>/.exec(page.html.text)?.[0];
        if (tag !== undefined) {
          fail(
            `The page shows “${tag}” as text. Inside html\`…\`, plain text stays text: write html in front of the inner backticks too, as in html\`<p>…</p>\`.`,
            { page, expected: 'a paragraph', actual: show(page.html.text) },
          );
        }
      }
      const whole = await me.get('/books');
      const slip = /\b(?:undefined|null)\b/.exec(whole.html.text)?.[0];
      if (slip !== undefined) {
        fail(
          `Without a q, the page says “${slip}”: that is how JavaScript writes a value that is not there. Leave the paragraph out when nothing was searched for.`,
          { page: whole, expected: 'no paragraph about a search', actual: whole.html.text },
        );
      }
    },
  );

  check(
    'inert',
    {
      title: 'What a visitor searches for stays text',
      why: 'Anyone can send your visitors a link with a search in it. What is in it must not run in their browsers.',
      requires: ['echo'],
      hints: [
        'Look at the place where q enters the page. Is it inside html`…`, all the way?',
        'html`<p>${kind}</p>` shows a < as a <. A plain `<p>${kind}</p>`, or raw(…), makes a tag of it.',
        '____`<p>Titles with ${q}</p>`',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, random } = context;
      const attacks = [
        // With a class, so that a learner’s own <b> around what was searched for is not taken for this one.
        `<b class=${random.word()}>${random.word()}</b>`,
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
      ];
      await startWith(context, ['Momo', ...attacks]);
      const me = visitor();
      for (const q of attacks) {
        const page = await me.get(`/books?q=${encodeURIComponent(q)}`);
        expect(
          page,
          `We searched for ${q}, and it became part of the page itself: with a script in it, it would have run. Escape what you echo.`,
        ).toBeInert(q);
        expect(
          page,
          `We searched for ${q}. The page should show it just as it was typed, as text.`,
        ).toShowText(q);
      }
    },
  );

  check(
    'limit',
    {
      title: '?limit=… lists that many at most: 10 when nobody asks, never more than 50',
      why: 'A page that anyone can make endless is slow for everybody else.',
      requires: ['filter'],
      hints: [
        'What comes out of c.req.query("limit") is text, or undefined. Make a number of it once, then work with that.',
        'The first three of a list: breads.slice(0, 3). The smaller of two numbers: Math.min(a, b).',
        'books.filter(…).slice(0, Math.min(____, 50))',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const word = `x${random.word()}`;
      const early = Array.from({ length: 60 }, (_, index) => `Volume ${index + 1} of ${random.word()}`);
      const late = [`${word} one`, `${word} two`, `${word} three`];
      const shelf = [...early, ...late];
      await startWith(context, shelf);
      const me = visitor();
      const usual = await me.get('/books');
      expect(
        usual,
        `GET /books without a limit should answer 200 and list 10 titles, but it answered ${usual.status}.`,
      ).toHaveStatus(200);
      const cases = [
        { query: '', count: 10, sentence: 'When nobody asks, 10 titles are listed.' },
        { query: '?limit=10', count: 10, sentence: 'limit=10 lists 10 titles.' },
        { query: '?limit=9', count: 9, sentence: 'limit=9 lists 9 titles.' },
        { query: '?limit=1', count: 1, sentence: 'limit=1 lists one title.' },
        { query: '?limit=50', count: 50, sentence: 'limit=50 lists 50 titles.' },
        {
          query: '?limit=51',
          count: 50,
          sentence: 'The list holds at most 50 titles, whatever is asked for.',
        },
        {
          query: '?limit=99999',
          count: 50,
          sentence: 'The list holds at most 50 titles, whatever is asked for.',
        },
      ];
      for (const { query, count, sentence } of cases) {
        const page = await me.get(`/books${query}`);
        expect(
          page,
          `${page.title} should answer 200, but it answered ${page.status}.${count === 50 ? ' Wanting more than there is room for is no mistake: give what you have room for, 50, as Math.min does.' : ''}`,
        ).toHaveStatus(200);
        const found = listed(page, shelf).length;
        if (found === count) continue;
        const asText =
          count === 9 && found > 10
            ? ' It gave more titles than limit=10: compared as text, "9" comes after "50". Make a number of it first, with Number(…).'
            : '';
        fail(`${sentence} ${page.title} listed ${found}.${asText}`, {
          page,
          expected: `${count} titles`,
          actual: `${found} titles`,
        });
      }
      const page = await me.get(`/books?q=${word}&limit=2`);
      const found = listed(page, shelf).length;
      if (found !== 2) {
        fail(
          `Three of the last titles contain ${word}, and limit=2 should list two of them, but ${page.title} listed ${found}. Filter the whole shelf first, then cut.`,
          { page, expected: '2 titles', actual: `${found} titles`, aboutHead: found === 0 },
        );
      }
    },
  );

  check(
    'bad-limit',
    {
      title: 'A limit that is no whole number, or less than 1, answers 400',
      why: 'A silent wrong answer costs the client hours. A 400 costs it a minute.',
      requires: ['limit'],
      hints: [
        'What is Number("abc")? What does slice make of it?',
        'Number("abc") is NaN, which is no integer: if (!Number.isInteger(loaves)) return c.text("How many?", 400);',
        'if (!Number.isInteger(limit) || limit < ____) return c.text("…", 400);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      const shelf = random.names(12);
      await startWith(context, shelf);
      const me = visitor();
      for (const limit of ['abc', '-1', '0', '2.5', 'ten']) {
        const page = await me.get(`/books?limit=${limit}`);
        if (page.status === 200) {
          fail(
            `limit=${limit} silently listed ${listed(page, shelf).length} titles. The client meant something else and learns nothing: tell it with 400.`,
            { page, expected: 'status 400', actual: 'status 200' },
          );
        }
        expect(
          page,
          `limit=${limit} makes no sense, so the answer should be 400, but it was ${page.status}.`,
        ).toHaveStatus(400, 422);
      }
    },
  );
});
