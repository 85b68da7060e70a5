import { defineChecks } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';

/** The server's clock ticks on while we ask. Milliseconds. */
const TICKED_ON = 60_000;
/** Answers within one millisecond are the same; so many of them are not. */
const MANY = 25;

/** The time that an answer tells, in milliseconds since 1970; undefined when it tells none. */
function toldTime(page: Page): number | undefined {
  const iso = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/.exec(page.text)?.[0];
  return iso === undefined ? undefined : Date.parse(iso);
}

export default defineChecks(({ check }) => {
  check(
    'home',
    {
      title: 'GET / answers 200 with some text',
      why: 'Finding the route is a comparison of two texts. A framework does it with more comfort, and no magic.',
      hints: [
        'Print req.url with console.log and look at the Console: it is more than a path.',
        'new URL(text) takes an address apart: new URL("http://bakery.example/bread?n=2").pathname is "/bread".',
        'if (new URL(req.url).____ === "/") return new Response("…");',
        { reveal: 'src/handle.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const page = await visitor().get('/');
      expect(
        page,
        page.status === 404
          ? 'GET / fell through to the 404. If you have a route for it, look at two things: is there a return in front of new Response(…), and does it compare the pathname? req.url is the whole address, such as http://localhost:3000/; new URL(req.url).pathname is only the path.'
          : `GET / should answer 200, but it answered ${page.status}.`,
      ).toHaveStatus(200);
      if (page.text.trim() === '') {
        fail('GET / answered 200, but with an empty body. Give new Response(…) some text.', {
          page,
          expected: 'some text',
          actual: 'an empty body',
        });
      }
    },
  );

  check(
    'time',
    {
      title: 'GET /time tells the time on the server, with or without a query string',
      why: 'The answer is made when the request comes, and the path alone decides who makes it.',
      requires: ['home'],
      hints: [
        'Where does your code ask for the time: when the file is read, or inside handle?',
        'For http://bakery.example/bread?n=2, pathname is "/bread" and search is "?n=2".',
        'if (pathname === "/time") return new Response(new Date().____());',
        { reveal: 'src/handle.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const clock = Date.UTC(random.integer(2031, 2060), random.integer(0, 11), random.integer(1, 28), 9, 30);
      const wanted = new Date(clock).toISOString();
      await start({ clock });
      const me = visitor();
      for (const path of ['/time', '/time?x=1', `/time?${random.word()}=/echo`]) {
        const page = await me.get(path);
        const query =
          path === '/time'
            ? ' If you compare its pathname with a text: that begins with a slash, “/time”.'
            : ' A query string changes nothing: compare the pathname alone.';
        expect(page, `GET ${path} should answer 200, but it answered ${page.status}.${query}`).toHaveStatus(
          200,
        );
        const told = toldTime(page);
        const details = { page, expected: `a time such as ${wanted}`, actual: page.text || 'an empty body' };
        if (told === undefined) {
          return fail(
            `GET ${path} tells no time in the form ${wanted}. new Date().toISOString() writes it so.`,
            details,
          );
        }
        if (Math.abs(told - clock) > TICKED_ON) {
          fail(
            `GET ${path} tells another time than the clock of the server, which we have set to ${wanted}. Ask new Date() for it.`,
            details,
          );
        }
      }
      const first = await me.get('/time');
      for (let asked = 0; ; asked += 1) {
        const next = await me.get('/time');
        if (next.text !== first.text) return;
        if (asked < MANY) continue;
        fail(
          `We asked /time ${MANY} times, and it stands still. Call new Date() inside handle, so that it is asked anew for each request.`,
          { page: next, expected: 'another time than before', actual: next.text },
        );
      }
    },
  );

  check(
    'echo',
    {
      title: 'POST /echo sends back the body, letter for letter',
      why: 'A body arrives after the headers, perhaps in several pieces. Reading it takes time, so it takes await.',
      requires: ['home'],
      hints: [
        'req.text() gives a promise of the body. What does your code do with the promise?',
        'An order comes in: const order = await req.text(); return new Response(`You want ${order}`);',
        'return new Response(____ req.text());',
        { reveal: 'src/handle.ts' },
      ],
    },
    async ({ visitor, expect, fail, random }) => {
      const me = visitor();
      const bodies = [
        `Hello from ${random.name()}`,
        `  ${random.name()} ☕\n\tZoë & ${random.word()}\r\n`,
        `{"name": "${random.word()}"}`,
        '<script>alert(1)</script>',
      ];
      for (const body of bodies) {
        const page = await me.post('/echo', {
          body,
          headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        });
        expect(page, `POST /echo should answer 200, but it answered ${page.status}.`).toHaveStatus(200);
        if (page.text !== body) {
          fail(
            'The body did not come back letter for letter. Send exactly what req.text() gave: nothing around it, nothing taken away.',
            { page, expected: JSON.stringify(body), actual: JSON.stringify(page.text) },
          );
        }
        if (page.type === 'text/html') {
          fail(
            'The body was sent as plain text and came back as text/html, so a script in it would run in the browser. Let new Response(text) label it as plain text.',
            { page, expected: 'Content-Type: text/plain', actual: `Content-Type: ${page.type}` },
          );
        }
      }
    },
  );

  check(
    'methods',
    {
      title: 'Another method on a known address answers 405, with Allow',
      why: 'The address is right and the method is not. 405 says exactly that, and Allow says what works.',
      requires: ['time', 'echo'],
      hints: [
        'Each of your routes knows its path. Does it also look at req.method?',
        'Path first, then method: if (path === "/bread") { if (method !== "GET") return …; return bread; }',
        'return new Response("…", { status: ____, headers: { Allow: "GET" } });',
        { reveal: 'src/handle.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const me = visitor();
      const wrong = [
        { method: 'POST', path: '/time', allow: 'GET' },
        { method: 'DELETE', path: '/time?x=1', allow: 'GET' },
        { method: 'GET', path: '/echo', allow: 'POST' },
        { method: 'PUT', path: '/echo', allow: 'POST' },
        { method: 'POST', path: '/', allow: 'GET' },
      ];
      for (const { method, path, allow } of wrong) {
        const page = await me.request(method, path);
        expect(
          page,
          `${method} ${path} should answer 405, because only ${allow} works there, but it answered ${page.status}.`,
        ).toHaveStatus(405);
        const field = page.header('Allow') ?? '';
        const listed = field
          .toUpperCase()
          .split(',')
          .map((name) => name.trim());
        if (listed.includes(allow) && !listed.includes(method)) continue;
        fail(
          listed.includes(method)
            ? `${method} ${path} answered 405, and yet its header Allow lists ${method}. Say there what works on this one path: ${allow}.`
            : `${method} ${path} answered 405, but without a header Allow that lists ${allow}. A 405 has to say what works instead, with commas between.`,
          {
            page,
            expected: `Allow: ${allow}`,
            actual: page.header('Allow') === undefined ? 'no header Allow' : `Allow: ${page.header('Allow')}`,
          },
        );
      }
    },
  );

  check(
    'unknown',
    {
      title: 'Every other address answers 404',
      why: 'A client can only trust the addresses that work when all the others say that they do not.',
      requires: ['time', 'echo'],
      hints: [
        'Which line answers when none of your comparisons was true?',
        '"/old/bread".endsWith("/bread") is true, and "/old/bread" === "/bread" is not.',
        'At the end: return new Response("Nothing here", { status: ____ });',
        { reveal: 'src/handle.ts' },
      ],
    },
    async ({ visitor, expect, random }) => {
      const me = visitor();
      const paths = [
        '/nope',
        `/${random.word()}/time`,
        `/time${random.word()}`,
        '/echo/echo',
        '/nope?page=/time',
      ];
      for (const path of paths) {
        const page = await me.get(path);
        expect(
          page,
          `There is nothing at ${path}, so it should answer 404, but it answered ${page.status}. Compare with ===: only the whole path counts.`,
        ).toHaveStatus(404);
      }
      const posted = await me.post(`/${random.word()}`, { body: 'Hello' });
      expect(
        posted,
        `${posted.title} should answer 404 as well, but it answered ${posted.status}.`,
      ).toHaveStatus(404);
    },
  );
});
