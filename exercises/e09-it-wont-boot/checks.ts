import { defineChecks } from '../../src/grading/define-checks.ts';
import { show } from '../../src/grading/show.ts';

const MOODS = ['calm', 'bold', 'silly'];
const EARLIER_QUOTES = ['The kettle sings before the day does', 'No leaf was ever hurried'];

export default defineChecks(({ check }) => {
  check(
    'home',
    {
      title: 'The program starts, and / answers with the page that it always had',
      why: 'A repair that loses something is another fault, and this one makes no error.',
      hints: [
        'Press Run and read the console: the error names a file and a line. Then look there, and at nothing else.',
        'Three messages, three habits. “enum is not supported”: write const Size = { Small: "small" } as const. “Cannot find module”: import "./sizes.ts", with its ending. “does not provide an export”: put export in front of what is wanted.',
        'In src/moods.ts, line 1: import { quotes } from "../data/____"; then the enum below it, then ____ const app in src/app.ts.',
        { reveal: 'src/moods.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const page = await visitor().get('/', { redirect: 'follow' });
      expect(
        page,
        `GET / used to answer with a page, and now it answers ${page.status}. Put its route back as it was.`,
      ).toHaveStatus(200);
      expect(page).toHaveContentType('text/html');
      expect(page, 'The heading of the home page used to read “Quotes with your tea”.').toShowText(
        'Quotes with your tea',
      );
      for (const path of ['/quote', '/moods']) {
        const leads = page.html
          .findAll('a[href]')
          .some((link) => URL.parse(link.attribute('href') ?? '', 'http://tea/')?.pathname === path);
        if (!leads) {
          fail(`The home page used to have links to /quote and /moods, and the one to ${path} is gone.`, {
            page,
            expected: `a link to ${path}`,
            actual: 'no such link',
          });
        }
      }
    },
  );

  check(
    'quote',
    {
      title: 'GET /quote answers with the first calm quote of data/quotes.ts',
      why: 'An import brings the data itself; a copy of it grows old.',
      hints: [
        'Follow the data: /quote in src/app.ts calls firstQuote in src/moods.ts, which needs quotes. Where do those come from?',
        'An import names the whole file, from where the importing file is: import { breads } from "../data/breads.ts".',
        'In src/moods.ts: import { quotes } from "____";',
        { reveal: 'src/moods.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const names = random.names(3);
      const moods = random.shuffle(['bold', 'silly', ...MOODS, 'calm']);
      const quotes = moods.map((mood, index) => ({
        mood,
        text: `${names[index % 3] ?? ''} likes tea with ${random.word()} ${index}`,
      }));
      await start({
        files: {
          'data/quotes.ts': `export type Quote = { mood: string; text: string };
export const quotes: Quote[] = ${JSON.stringify(quotes, null, 2)};
`,
        },
      });
      const [first = '', second = ''] = quotes.filter(({ mood }) => mood === 'calm').map(({ text }) => text);
      const page = await visitor().get('/quote', { redirect: 'follow' });
      expect(
        page,
        page.status === 404
          ? '/quote used to exist, and now it answers 404. Put the route back, and mend what kept it from working.'
          : `/quote answers ${page.status}. Something is missing while the program runs: an error that is caught and thrown away is not mended. Let the import itself work.`,
      ).toHaveStatus(200);
      const shown = page.type === 'text/html' ? page.html.text : page.text;
      const has = (text: string) => page.text.includes(text) || shown.includes(text);
      // A page in HTML was never asked for: there a name with tags may be anything, as long as the quote is this one.
      const end = first.slice(first.indexOf(' likes '));
      if (has(first) || (page.type === 'text/html' && has(end))) return;
      const details = { page, expected: `the quote ${show(first)}`, actual: show(shown) };
      if (EARLIER_QUOTES.some(has)) {
        fail(
          'With other quotes in data/quotes.ts, /quote still shows one of the old ones. Those are quotes that were copied: import them from data/quotes.ts instead.',
          details,
        );
      }
      if (has(second)) fail('/quote shows a calm quote, but not the first one of data/quotes.ts.', details);
      fail(
        `/quote should show the first calm quote of data/quotes.ts, but it says “${shown.trim().slice(0, 60)}”. Look at what reaches firstQuote: the quotes, and the mood “calm”.`,
        details,
      );
    },
  );

  check(
    'moods',
    {
      title: 'GET /moods answers with the three moods as JSON',
      why: 'Other programs rely on what an address sends, letter by letter.',
      hints: [
        'Look at what takes the place of the enum in src/moods.ts: which names has it, and which values?',
        'Object.values lists the values: with const Size = { Small: "small", Tall: "tall" } as const it gives ["small", "tall"].',
        'export const Mood = { Calm: "____", Bold: "bold", Silly: "silly" } as const;',
        { reveal: 'src/moods.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const page = await visitor().get('/moods', { redirect: 'follow' });
      expect(
        page,
        page.status === 404
          ? '/moods used to exist, and now it answers 404. Put the route back, and mend what kept it from working.'
          : `/moods used to answer with the moods, and now it answers ${page.status}. The console says what went wrong.`,
      ).toHaveStatus(200);
      const got = page.json;
      const words = Array.isArray(got) ? got.map(String).toSorted() : [];
      if (words.join() === MOODS.toSorted().join()) return;
      fail(
        '/moods used to answer ["calm","bold","silly"], and now it sends other words. Give what replaces the enum the same values, in small letters.',
        { page, expected: show(MOODS), actual: show(got) },
      );
    },
  );
});
