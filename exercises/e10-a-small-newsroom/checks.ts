import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';

/** Another paper. No tags in its texts: how to put those into a page is the next lesson. */
function randomNewsroom({ random }: CheckContext) {
  const [one = '', other = ''] = random.names(2);
  const count = random.integer(4, 6);
  const headlines = Array.from({ length: count }, (_, index) => {
    const who = index === 0 ? one : index === 1 ? other : `The ${random.word()}`;
    return `${who} opens ${random.word()} ${random.integer(2, 9)}${index}`;
  });
  return {
    name: `The ${random.word()} ${random.pick(['Gazette', 'Courier', 'Herald'])}`,
    phone: `555 ${random.integer(1000, 9999)}`,
    headlines: random.shuffle(headlines),
  };
}

async function startOther(context: CheckContext) {
  const newsroom = randomNewsroom(context);
  await context.start({
    files: { 'data/newsroom.ts': `export const newsroom = ${JSON.stringify(newsroom, null, 2)};\n` },
  });
  return { newsroom, get: (path: string) => context.visitor().get(path, { redirect: 'follow' }) };
}

/** What a person reads in an answer, be it a page or plain text. */
function shownBy(page: Page): string {
  const text = page.type === 'text/html' ? page.html.text : page.text;
  return text.replace(/\s+/g, ' ').trim();
}

const includes = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

function expectRoute(page: Page, path: string, { expect }: CheckContext): void {
  expect(
    page,
    page.status === 404
      ? `GET ${path} answered 404: no route fits it. Add one with app.get('${path}', …), and write the path in small letters, with its slash. (A list of paths goes into app.on('GET', […], …), because app.get takes one.)`
      : `GET ${path} should answer 200, but it answered ${page.status}.`,
  ).toHaveStatus(200);
}

export default defineChecks(({ check }) => {
  check(
    'front',
    {
      title: 'GET / answers with the name of the paper',
      why: 'A route is a method, a path and a handler: this is the first one of the app.',
      hints: [
        'Nothing in src/app.ts adds a route yet. Which method of app does?',
        'A museum’s server might have: app.get("/", (c) => { return c.text(museum.name); });',
        "app.get('/', (c) => { return c.text(newsroom.____); });",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { newsroom, get } = await startOther(context);
      const page = await get('/');
      expectRoute(page, '/', context);
      if (includes(shownBy(page), newsroom.name)) return;
      context.fail(
        `GET / should answer with the name of the paper, ${newsroom.name}, but it does not. Take it from newsroom.name.`,
        { page, expected: `the name ${show(newsroom.name)}`, actual: show(shownBy(page)) },
      );
    },
  );

  check(
    'news',
    {
      title: 'GET /news answers with every headline, in the order of the file',
      why: 'An answer that is made from the data stays right when the data changes.',
      hints: [
        'Look at the line in src/app.ts that makes one text of all headlines. Who sends it?',
        'join puts a list into one text: rooms.join("\\n") has a room on each line, and c.text(…) sends it.',
        "function news(c: Context) { return c.text(newsroom.headlines.____('\\n')); }",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { newsroom, get } = await startOther(context);
      const page = await get('/news');
      expectRoute(page, '/news', context);
      const shown = shownBy(page).toLowerCase();
      const places = newsroom.headlines.map((line) => shown.indexOf(line.toLowerCase()));
      const details = { page, expected: show(newsroom.headlines), actual: show(shownBy(page)) };
      const missing = newsroom.headlines[places.indexOf(-1)];
      if (missing !== undefined) {
        const whole = `GET /news should answer with all ${newsroom.headlines.length} headlines of this paper, but “${missing}” is not there.`;
        context.fail(`${whole} Make the answer from newsroom.headlines, however many there are.`, details);
      }
      if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))) {
        context.fail(
          'GET /news has all headlines, but in another order than the file. Send them as they are: the newest is first.',
          details,
        );
      }
    },
  );

  check(
    'alias',
    {
      title: 'GET /latest answers just as GET /news does',
      why: 'One handler can serve two paths. What is mended once is then mended for both.',
      requires: ['news'],
      hints: [
        'A handler is a function. What has to happen for two routes to use the same one?',
        'Give it a name, and hand it over twice: app.get("/map", map); app.get("/floor-plan", map);',
        "app.get('/news', news); app.get('/____', news);",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { get } = await startOther(context);
      const [news, latest] = [await get('/news'), await get('/latest')];
      const same = latest.status === news.status && shownBy(latest) === shownBy(news);
      if (same) return;
      const instead =
        latest.status === news.status
          ? 'it answers with something else'
          : `it answered ${latest.status}: no route fits it`;
      context.fail(
        `GET /latest should answer just as /news does, but ${instead}. Name the handler, and give it to both routes.`,
        {
          page: latest,
          expected: `status ${news.status} and ${show(shownBy(news))}`,
          actual: `status ${latest.status} and ${show(shownBy(latest))}`,
        },
      );
    },
  );

  check(
    'contact',
    {
      title: 'GET /contact answers with the telephone number',
      why: 'A handler has to return its answer. Without that, the router goes on as if there were none.',
      hints: [
        'Look at your route for /contact: does it have a method, a path and a handler that returns something?',
        'A museum’s server might have: app.get("/tickets", (c) => { return c.text(museum.prices); });',
        "app.get('/contact', (c) => { ____ c.text(newsroom.phone); });",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { newsroom, get } = await startOther(context);
      const page = await get('/contact');
      expectRoute(page, '/contact', context);
      if (includes(shownBy(page), newsroom.phone)) return;
      context.fail(
        `GET /contact should answer with the telephone number of this paper, ${newsroom.phone}, but it does not. Take it from newsroom.phone.`,
        { page, expected: `the number ${show(newsroom.phone)}`, actual: show(shownBy(page)) },
      );
    },
  );

  check(
    'not-found',
    {
      title: 'POST /contact and all other addresses are not found',
      why: 'A 200 says that it worked. Whoever hands in a message must not believe that somebody will read it.',
      requires: ['front', 'news', 'contact'],
      hints: [
        'Which of your routes answers here? Look at its method and at its path.',
        'app.get fits GET alone, app.all any method, and a * in a path anything at all: app.all("/map/*", …).',
        "app.____('/contact', (c) => …)",
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      await start();
      const me = visitor();
      for (const path of ['/nope', `/${random.word()}-${random.integer(10, 99)}`]) {
        const page = await me.get(path, { redirect: 'follow' });
        expect(
          page,
          `GET ${path} should not exist, so it should answer 404, but it answered ${page.status}. Look for a route whose path fits everything, or for an app.notFound(…) without the status 404.`,
        ).toHaveStatus(404);
      }
      const posted = await me.post('/contact', { form: { message: 'Stop the press' } });
      expect(
        posted,
        `Nobody reads what is sent to POST /contact, so it should answer 404 or 405, but it answered ${posted.status}. A route that was made with app.all fits any method; app.get fits GET alone.`,
      ).toHaveStatus(404, 405);
    },
  );
});
