import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Random } from '../../src/grading/random.ts';

interface Film {
  id: number;
  title: string;
  minutes: number;
  night: number;
  about: string;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Sunday, 1 March 2026, at a time when it is Sunday from Hawaii to New Zealand. */
const SUNDAY = Date.UTC(2026, 2, 1, 10, 30);
const DAY_MS = 86_400_000;

/** Another programme: three films, ids that are no positions, and four nights without one. */
function programme(random: Random): Film[] {
  const names = random.names(3);
  const nights = random.shuffle([0, 1, 2, 3, 4, 5, 6]);
  const first = random.integer(31, 60);
  return [
    { title: `The return of ${names[0]}`, minutes: 60 + random.integer(11, 59), id: first + 40 },
    { title: `${names[1]} at sea`, minutes: 120 + random.integer(11, 59), id: first },
    { title: `Waiting for ${names[2]}`, minutes: 60 + random.integer(11, 59), id: first + 17 },
  ].map((film, index) => ({ ...film, night: nights[index] ?? 0, about: 'A film about waiting.' }));
}

const asFile = (films: Film[]) => ({
  'data/films.ts': `export type Film = { id: number; title: string; minutes: number; night: number; about: string };
export const films: Film[] = ${JSON.stringify(films, null, 2)};
`,
});

/** Moves the program's clock by whole days; imported before the learner's code. */
const CLOCK = `let days = 0;

export function moveTo(day: number): void {
  days = day;
}

const now = () => Date.now() + days * ${DAY_MS};
const { Date } = globalThis;
globalThis.Date = new Proxy(Date, {
  apply: () => String(new Date(now())),
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
`;

/** The usual server, whose clock is set to so many days after its start by /clock?days=. */
const CLOCK_SERVER = `import { moveTo } from './clock.ts';
import { serve } from '@hono/node-server';
import { app } from './app.ts';

serve({
  fetch: (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== '/clock') return app.fetch(request);
    moveTo(Number(searchParams.get('days')));
    return new Response();
  },
  port: Number(process.env.PORT ?? 3000),
});
`;

const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
const squeeze = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/** Where the links of a page lead on this server, without what follows a `#`. */
function addresses(page: Page): string[] {
  const origin = 'http://cinema';
  return page.html
    .findAll('a[href]')
    .map((link) => URL.parse(link.attribute('href') ?? '', new URL(page.path, origin)))
    .filter((url) => url?.origin === origin)
    .map((url) => `${url?.pathname ?? ''}${url?.search ?? ''}`);
}

/** What is left of a title once a browser has taken its tags for tags. */
const bareTitle = (film: Film) => film.title.replace(/<[^>]+>/g, '');

/** Fails with words for the usual reason when a title is not there as text. */
function expectTitle(page: Page, film: Film, where: string, { fail }: CheckContext): void {
  const shown =
    where === 'h1'
      ? page.html
          .findAll('h1')
          .map(({ text }) => text)
          .join(' ')
      : page.html.text;
  if (fold(shown).includes(fold(film.title))) return;
  const bare = bareTitle(film);
  const became = bare !== film.title && fold(shown).includes(fold(bare));
  fail(
    became
      ? `The title “${film.title}” lost its angle brackets: the browser took them for a tag. Build pages with the html tag, as in html\`<h1>\${…}</h1>\`, and text stays text.`
      : `${page.title} should show the title “${film.title}”${where === 'h1' ? ' in its h1' : ''}. The programme in data/films.ts was another one for this check: take titles from there.`,
    {
      page,
      expected: `“${film.title}”${where === 'h1' ? ' in an h1' : ''}`,
      actual: shown === '' ? 'no text' : `“${shown.slice(0, 200)}”`,
    },
  );
}

export default defineChecks(({ check }) => {
  check(
    'home',
    {
      title: 'The home page lists every film, and all its links work',
      why: 'A list made from data is right next month too; a link that leads nowhere costs a visitor.',
      hints: [
        'Start with app.get("/", …) and the array films from data/films.ts. Each film has an id and a title.',
        'A shelf of teas becomes items with teas.map((tea) => html`<li><a href="/teas/${tea.id}">${tea.name}</a></li>`).',
        'const list = films.map((film) => html`<li><a href="/films/____">${film.title}</a></li>`);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, visitor, expect, fail, random } = context;
      const films = programme(random);
      await start({ files: asFile(films) });
      const me = visitor();
      const home = await me.get('/');
      expect(home).toHaveStatus(200);
      for (const film of films) expectTitle(home, film, 'page', context);
      const links = addresses(home);
      for (const film of films) {
        if (!links.some((link) => link.replace(/\/$/, '') === `/films/${film.id}`)) {
          fail(
            `The home page has no link to /films/${film.id}, the page of “${film.title}”. Each film’s link is made from its id, not from its place in the list.`,
            {
              page: home,
              expected: `a link to /films/${film.id}`,
              actual: links.length === 0 ? 'no links' : `links to ${links.join(', ')}`,
            },
          );
        }
      }
      if (!links.some((link) => /^\/tonight\/?$/.test(link))) {
        fail('The home page has no link to /tonight. Add one, so that visitors find it.', {
          page: home,
          expected: 'a link to /tonight',
          actual: `links to ${links.join(', ')}`,
        });
      }
      for (const link of new Set(links)) {
        const page = await me.get(link, { redirect: 'follow' });
        expect(
          page,
          `The home page has a link to ${link}, and whoever follows it gets status ${page.status}. Give that address a route, or take the link away.`,
        ).toHaveStatus(200);
      }
    },
  );

  check(
    'film',
    {
      title: 'GET /films/:id shows the film with that id',
      why: 'One route with a parameter is a page for every film, those of next month included.',
      hints: [
        'Which film is asked for stands in c.req.param("id"), as text.',
        'teas.find((tea) => tea.id === 7) gives the tea whose id is 7, or undefined. "7" is not 7: Number("7") is.',
        'const film = films.find((one) => one.id === ____(c.req.param("id")));',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, visitor, expect, random } = context;
      const films = programme(random);
      await start({ files: asFile(films) });
      const me = visitor();
      for (const film of films) {
        const page = await me.get(`/films/${film.id}`, { redirect: 'follow' });
        expect(
          page,
          `GET /films/${film.id} should answer 200, because the programme of this check has a film with the id ${film.id}. It answered ${page.status}. Look for the film by its id: ids are no positions in the list, and what comes from an address is text until Number makes it a number.`,
        ).toHaveStatus(200);
        expectTitle(page, film, 'h1', context);
      }
    },
  );

  check(
    'running-time',
    {
      title: 'A running time reads 1 h 52 min',
      why: 'Data is stored for programs; a page is written for people.',
      requires: ['film'],
      hints: [
        'Look at where your film page shows the minutes.',
        'Seconds to minutes works the same way: 200 s are Math.floor(200 / 60) minutes, and 200 % 60 seconds are left.',
        'const time = `${Math.floor(minutes / 60)} h ${minutes ____ 60} min`;',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const films = programme(random).map((film, index) => (index === 2 ? { ...film, minutes: 120 } : film));
      await start({ files: asFile(films) });
      const me = visitor();
      for (const { id, minutes } of films) {
        const page = await me.get(`/films/${id}`, { redirect: 'follow' });
        expect(page).toHaveStatus(200);
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
        const fits = rest === 0 ? ['2h0min', '2h00min', '2h'] : [`${hours}h${rest}min`];
        const text = squeeze(page.html.text);
        if (fits.some((time) => text.includes(time))) continue;
        const raw = new RegExp(`(?<!\\d)${minutes}(?!\\d)`).test(page.html.text);
        fail(
          raw
            ? `/films/${id} shows the bare ${minutes} minutes. Write them as ${hours} h ${rest} min: whole hours by Math.floor(minutes / 60), the rest by minutes % 60.`
            : `/films/${id} should tell the running time as ${hours} h ${rest} min, because the film takes ${minutes} minutes.`,
          { page, expected: `${hours} h ${rest} min`, actual: `“${page.html.text.slice(0, 200)}”` },
        );
      }
    },
  );

  check(
    'tonight',
    {
      title: 'GET /tonight shows the film of the day, whatever the day',
      why: 'A server runs for weeks: what depends on the time has to be asked for at each request.',
      hints: [
        'new Date() is now. Which of its methods gives the day of the week as a number from 0 to 6?',
        'A café with a soup for each month: soups.find((soup) => soup.month === new Date().getMonth()).',
        'const film = films.find((one) => one.night === new Date().____());',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, visitor, expect, fail, random } = context;
      const films = programme(random);
      const free = [0, 1, 2, 3, 4, 5, 6].find((night) => films.every((film) => film.night !== night)) ?? 0;
      // One program for all nights, started on one without a film: it has to notice when the day is another one.
      await start({
        files: { ...asFile(films), 'src/clock.ts': CLOCK, 'src/server.ts': CLOCK_SERVER },
        clock: SUNDAY + free * DAY_MS,
      });
      const me = visitor();
      for (const night of [free, ...films.slice(0, 2).map((film) => film.night)]) {
        await me.get(`/clock?days=${night - free}`);
        const page = await me.get('/tonight', { redirect: 'follow' });
        const today = `${DAYS[night] ?? 'another day'}, ${night + 1} March`;
        expect(
          page,
          `The checker set the clock to ${today}, and GET /tonight answered ${page.status}. It should answer 200, with or without a film.`,
        ).toHaveStatus(200);
        const film = films.find((one) => one.night === night);
        const text = fold(page.html.text);
        const details = {
          page,
          expected: film ? `“${film.title}”` : 'a sentence that there is no film tonight',
          // The clock is the cause, and not the data.
          aboutHead: true,
        };
        const other = films.find((one) => one.night !== night && text.includes(fold(one.title)));
        if (other && !(film && text.includes(fold(film.title)))) {
          fail(
            `The checker set the clock to ${today}, and you still showed “${other.title}”, the film of ${DAYS[other.night] ?? 'another day'}. Ask new Date() for the day inside the handler, and compare it with night.`,
            { ...details, actual: `“${other.title}”` },
          );
        }
        if (film && ![film.title, bareTitle(film)].some((title) => text.includes(fold(title)))) {
          fail(
            `The checker set the clock to ${today}, the night of “${film.title}”, while your program ran, and /tonight did not show it. Ask new Date() for the day inside the handler, and compare it with night: the top of a file runs once, when the program starts.`,
            { ...details, actual: `“${page.html.text.slice(0, 200)}”` },
          );
        }
        if (film) expectTitle(page, film, 'page', context);
        else if (text === '' || /undefined|\bnan\b/.test(text)) {
          fail(
            `There is no film on ${today}, and the page does not say so. Write a sentence for the nights when find gives you nothing.`,
            {
              ...details,
              actual: text === '' ? 'a page without text' : 'a page made from a film that is not there',
            },
          );
        }
      }
    },
  );

  check(
    'no-such-film',
    {
      title: 'A film that is not there answers 404',
      why: 'Anyone can type an address. What is not there should say so, not show another film and not crash.',
      requires: ['film'],
      hints: [
        'find gives undefined when no film fits. What does your handler do then?',
        'if (!tea) return c.notFound(); ends the handler early when the tea is not there.',
        'if (!film) return c.____();',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect }) => {
      const me = visitor();
      // Of the learner's own programme: one that exists, to see what becomes of `4x`.
      const home = await me.get('/', { redirect: 'follow' });
      const links = home.type === 'text/html' ? addresses(home) : [];
      const known = links.map((link) => /^\/films\/(\d+)$/.exec(link)?.[1]).find(Boolean) ?? '4';
      for (const id of ['0', '999', 'x', '-1', '1.5', `${known}x`, 'constructor']) {
        const page = await me.get(`/films/${id}`, { redirect: 'follow' });
        const more =
          page.status === 500
            ? ' Your handler went on without a film: return c.notFound() first.'
            : id.endsWith('x') && id !== 'x'
              ? ' parseInt reads as far as it can; Number, or a route that takes digits alone, is stricter.'
              : ' No film of this programme has that id.';
        expect(
          page,
          `GET /films/${id} should answer 404, but it answered ${page.status}.${more}`,
        ).toHaveStatus(404);
      }
    },
  );

  check(
    'not-found-page',
    {
      title: 'An address without a page gets a 404 page that leads home',
      why: 'People mistype and links grow old. A way back keeps the visitor; the status tells programs the truth.',
      hints: [
        'Lesson 3.5 had a place for the answer to everything that no route fits.',
        'app.notFound((c) => c.text("No such tea", 404)) answers what no route does, and sets the status itself.',
        'app.notFound((c) => c.html(layout("No such page", html`<a href="/">Home</a>`), ____));',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail, random }) => {
      const me = visitor();
      for (const path of [`/${random.word()}`, '/films/no/such/film']) {
        const page = await me.get(path, { redirect: 'follow' });
        expect(
          page,
          `${path} is no page of this site, so it should answer 404, but it answered ${page.status}. A page for it is good; give it the status too: c.html(…, 404).`,
        ).toHaveStatus(404);
        expect(
          page,
          `The 404 for ${path} is not an HTML page yet. Give app.notFound a handler that answers with c.html(…, 404).`,
        ).toHaveContentType('text/html');
        if (!addresses(page).includes('/')) {
          fail(`The 404 page at ${path} has no link home. Add one to /, so that a lost visitor can go on.`, {
            page,
            expected: 'a link to /',
            actual: 'no such link',
          });
        }
      }
    },
  );
});
