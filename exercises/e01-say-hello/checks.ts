import { defineChecks } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';

const STARTER_GREETING = 'helloworld';

/** Two visitors: an answer that is right only once, or only for one kind of browser, is no page. */
const OTHER_BROWSER = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

/** What a person reads in the page's headings; empty when there is nothing to read. */
function greetingOf(page: Page): string {
  const headings = page.html.findAll('h1').filter(({ isVisible }) => isVisible);
  return headings
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

/** Letters, digits and symbols alone, so that other case, spaces or punctuation make no new greeting. */
function essenceOf(greeting: string): string {
  return greeting.toLowerCase().replace(/[\p{P}\s]/gu, '');
}

export default defineChecks(({ check }) => {
  check(
    'home-greeting',
    {
      title: 'The home page greets in your own words',
      why: 'What a server sends is up to you: the page is made anew for each request.',
      hints: [
        'Look in src/app.ts for the text that you see in the big heading of the page.',
        'A heading is text between tags, as in <h1>Fresh bread today</h1>. Only the text between them is shown.',
        'In app.get("/", …) change this line: <h1>____</h1>',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const page = await visitor().get('/', { redirect: 'follow' });
      expect(
        page,
        page.status === 404
          ? 'The home page is gone: no route answers GET / any more, so the server says 404. Leave app.get("/", …) where it was, and put the new route below it.'
          : undefined,
      ).toHaveStatus(200);
      expect(page).toHaveContentType('text/html');
      expect(
        page,
        'The home page has no h1, so there is no greeting. Put it between <h1> and </h1>.',
      ).toHaveElement('h1');
      const greeting = greetingOf(page);
      const expected = 'an h1 with a greeting of your own';
      if (greeting === '')
        fail('The h1 of the home page shows no text. Write a greeting between <h1> and </h1>.', {
          page,
          expected,
          actual: 'an h1 without text that a visitor can see',
        });
      const actual = `an h1 that reads “${greeting}”`;
      if (essenceOf(greeting) === STARTER_GREETING) {
        fail(
          'The home page still has the greeting that it came with. Change the text between <h1> and </h1> to one of your own.',
          { page, expected, actual },
        );
      }
      if (/^(?:undefined|null|NaN)$|\[object \w+\]/.test(greeting)) {
        fail(
          `The h1 of the home page reads “${greeting}”: that is how JavaScript writes a value that is no text. Look at what you put between <h1> and </h1>.`,
          { page, expected, actual },
        );
      }
      const next = await visitor().get('/', { redirect: 'follow', headers: OTHER_BROWSER });
      if (next.status !== 200 || next.type !== 'text/html' || greetingOf(next) === '') {
        fail(
          'The first visitor got your greeting, but the next one, with another browser, did not. The home page should greet everybody, every time.',
          { page: next, expected, actual: `status ${next.status}, without a greeting` },
        );
      }
    },
  );

  check(
    'about-page',
    {
      title: 'GET /about answers with a page',
      why: 'Each address that a server knows is a route: a method, a path and the code that answers.',
      hints: [
        'A route is a call such as app.get(…). There is one for the home page: where would a second one go?',
        'One route for each page. A bakery’s server might have app.get("/bread", (c) => c.html("<p>Rye and spelt</p>")).',
        'Below the first route, add: app.get("____", (c) => c.html("<p>…</p>"));',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const me = visitor();
      const page = await me.get('/about', { redirect: 'follow' });
      if (page.status === 404 && (await me.get('/About')).status === 200) {
        fail(
          'There is a page at /About, but paths are case-sensitive: /about gave 404. Write the path in small letters.',
          {
            page,
            expected: 'a page at /about',
            actual: 'a page at /About',
          },
        );
      }
      const path = page.path.split('?', 1)[0];
      if (path !== '/about' && path !== '/about/') {
        fail(
          `GET /about sends visitors on to ${page.path}. Answer with a page of its own at /about instead.`,
          {
            page,
            expected: 'a page at /about',
            actual: `a redirect to ${page.path}`,
          },
        );
      }
      if (page.status === 404 && (await me.post('/about')).status === 200) {
        fail(
          'There is an answer to POST /about, but browsers ask for a page with GET, and that gave 404. Write app.get("/about", …).',
          { page, expected: 'a page at /about', actual: 'an answer to POST alone', aboutHead: true },
        );
      }
      expect(
        page,
        page.status === 404
          ? 'No route answered GET /about, so the server said 404. A second page needs a route of its own: another app.get(…), with the path “/about”, letter by letter.'
          : undefined,
      ).toHaveStatus(200);
      expect(page).toHaveContentType('text/html');
    },
  );

  check(
    'about-paragraph',
    {
      title: 'The page at /about has a paragraph',
      why: 'Tags tell browsers and screen readers what a text is. A paragraph is a p.',
      requires: ['about-page'],
      hints: [
        'Look at what your handler for /about sends: which tags does it hold?',
        'A paragraph is text between <p> and </p>, as in <p>Open from seven to noon.</p>',
        'In the HTML of your /about route: <p>____</p>',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const page = await visitor().get('/about', { redirect: 'follow' });
      expect(page, 'The page at /about has no paragraph. Put its text between <p> and </p>.').toHaveElement(
        'p',
      );
      if (page.html.findAll('p').every(({ isVisible, text }) => !isVisible || text === '')) {
        fail('The paragraph at /about shows no text. Write a few words into it.', {
          page,
          expected: 'a p with some text',
          actual: 'a p without text that a visitor can see',
        });
      }
    },
  );

  check(
    'unknown-page',
    {
      title: 'An address without a page answers 404',
      why: 'Browsers, search engines and other programs rely on 404 to tell a missing page from a real one.',
      requires: ['about-page'],
      hints: [
        'Which of your routes answers when a visitor asks for /nope?',
        'A * in a path stands for anything: app.get("/bread/*", …) answers for every kind of bread.',
        'Give the route exactly one path: app.get("/____", (c) => …)',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, random }) => {
      const me = visitor();
      for (const path of ['/nope', `/${random.word()}-${random.integer(100, 999)}`]) {
        const page = await me.get(path, { redirect: 'follow' });
        expect(
          page,
          `${path} should not exist, so it should answer 404, but it answered ${page.status}. Look for a route whose path fits everything, or for an app.notFound(…) that answers without the status 404.`,
        ).toHaveStatus(404);
      }
    },
  );
});
