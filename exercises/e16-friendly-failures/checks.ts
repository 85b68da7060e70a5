import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';

/**
 * Keeps what the program prints, whichever way; imported before the learner's code. The planned failures go no further:
 * they would be taken for what went wrong.
 */
const watchFor = (planned: readonly string[]) => `import { format } from 'node:util';

export const printed: string[] = [];
const planned = ${JSON.stringify(planned)};

function keep(text: string): boolean {
  printed.push(text);
  return planned.some((message) => text.includes(message));
}

for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const) {
  const original = console[name].bind(console);
  console[name] = (...parts: unknown[]) => {
    const texts = parts.map((part) => (part instanceof Error ? (part.stack ?? String(part)) : part));
    if (!keep(format(...texts))) original(...parts);
  };
}
for (const stream of [process.stdout, process.stderr]) {
  const original = stream.write.bind(stream) as (...parts: unknown[]) => boolean;
  stream.write = ((...parts: unknown[]) => keep(String(parts[0])) || original(...parts)) as typeof stream.write;
}
`;

/** The usual server, which also tells at /printed what was printed so far. */
const WATCHED_SERVER = `import { printed } from './watch.ts';
import { serve } from '@hono/node-server';
import { app } from './app.ts';

serve({
  fetch: (request: Request) =>
    new URL(request.url).pathname === '/printed' ? Response.json(printed.splice(0)) : app.fetch(request),
  port: Number(process.env.PORT ?? 3000),
});
`;

interface Secrets {
  tide: string;
  boats: string;
}

/** Instruments that fail with other words: one later, one at once. */
function brokenInstruments({ random }: CheckContext): { secrets: Secrets; source: string } {
  const secrets = {
    tide: `gauge ${random.word()} at 10.9.8.${random.integer(2, 250)} refused ${random.word()}`,
    boats: `no table ${random.word()} in ${random.word()}.db`,
  };
  const source = `export async function readTide(): Promise<number> {
  await Promise.resolve();
  throw new Error(${JSON.stringify(secrets.tide)});
}

export function listBoats(): string[] {
  throw new RangeError(${JSON.stringify(secrets.boats)});
}
`;
  return { secrets, source };
}

async function startBroken(context: CheckContext): Promise<Secrets> {
  const { secrets, source } = brokenInstruments(context);
  const watch = watchFor(Object.values(secrets));
  const watched = { 'src/watch.ts': watch, 'src/server.ts': WATCHED_SERVER };
  await context.start({ files: { 'src/instruments.ts': source, ...watched } });
  return secrets;
}

/** Whether a page has a visible link to the home page. */
function leadsHome(page: Page): boolean {
  const here = new URL(page.path, 'http://localhost:3000');
  const host = page.exchange.request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  return page.html.findAll('a[href]').some((link) => {
    const target = URL.parse(link.attribute('href') ?? '', here);
    const isHere = target?.host === here.host || target?.host === host;
    return link.isVisible && isHere && target?.pathname === '/';
  });
}

const BROKEN = [
  { path: '/tide', key: 'tide' },
  { path: '/boats', key: 'boats' },
] as const;

export default defineChecks(({ check }) => {
  check(
    'missing',
    {
      title: 'An address without a page answers 404, with a page that leads home',
      why: 'People mistype and links age. Programs go by the status, people need a way on.',
      hints: [
        'Which function of app answers when no route does?',
        'app.notFound takes a handler. A bakery’s says: app.notFound((c) => c.text("We do not bake that", 404)).',
        'app.notFound((c) => c.html(layout("No such page", html`<a href="/">Home</a>`), ____));',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail, random } = context;
      for (const path of ['/nope', `/${random.word()}/${random.integer(10, 99)}`, `/tide/${random.word()}`]) {
        const page = await visitor().get(path);
        expect(
          page,
          page.status === 200
            ? `GET ${path} should answer 404, but it answered 200: search engines would keep your error page as a page like any other. The status is the second argument of c.html.`
            : `GET ${path} should answer 404, but it answered ${page.status}.`,
        ).toHaveStatus(404);
        expect(
          page,
          `GET ${path} should answer with a page of yours, but the answer is labelled as ${page.type === '' ? 'nothing at all' : page.type}. Give app.notFound a handler that returns c.html(…, 404).`,
        ).toHaveContentType('text/html');
        if (!leadsHome(page))
          fail(`The page at ${path} has no link to /, so a visitor who is lost stays lost.`, {
            page,
            expected: 'a link to /',
            actual: 'no such link',
          });
      }
    },
  );

  check(
    'failure',
    {
      title: 'When a handler throws, the answer is 500, with a page',
      why: 'The visitor did nothing wrong. Say so kindly, and tell programs by the status that it is your turn.',
      hints: [
        'There is an app.onError at the end of src/app.ts. What does it send?',
        'Whatever it returns is the answer: app.onError((error, c) => c.html("<p>The oven is cold today.</p>", 500)).',
        'return c.____(layout("That did not work", html`<p>Please come back later.</p>`), 500);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await startBroken(context);
      for (const { path } of BROKEN) {
        const page = await context.visitor().get(path);
        context
          .expect(
            page,
            `The handler for ${path} threw an error, so GET ${path} should answer 500, but it answered ${page.status}. The status is the second argument of c.html.`,
          )
          .toHaveStatus(500);
        context
          .expect(
            page,
            `GET ${path} should answer with a friendly page, but the answer is labelled as ${page.type === '' ? 'nothing at all' : page.type}. In app.onError, return c.html(…, 500).`,
          )
          .toHaveContentType('text/html');
        if (page.html.text === '')
          context.fail(
            `The page at ${path} shows nothing. Tell the visitor in a sentence that it is not their fault.`,
            {
              page,
              expected: 'some words',
              actual: 'an empty page',
            },
          );
      }
    },
  );

  check(
    'secrets',
    {
      title: 'The page for a failure tells nothing about the program',
      why: 'Messages and stacks name machines, tables and files: a map for whoever wants to break in.',
      requires: ['failure'],
      hints: [
        'Which parts of error does your page show? Look at its source too, not only at what can be seen.',
        'A bakery says “The oven is cold today”, and not that thermostat 3 has melted: words that you chose, whatever happened.',
        'In app.onError keep error out of the page: html`<p>____</p>`',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const secrets = await startBroken(context);
      for (const { path, key } of BROKEN) {
        const page = await context.visitor().get(path);
        const everything = `${page.text}\n${page.exchange.response?.headers.flat().join('\n') ?? ''}`;
        const file = /[\w./-]+\.ts(?::\d+)*|\bat (?:async )?[\w.<>]+ \(/.exec(everything)?.[0];
        if (file !== undefined)
          context.fail(
            `The answer to GET ${path} holds a piece of the stack: that tells an attacker your file layout. Leave the stack to the log.`,
            { page, expected: 'no file names', actual: file },
          );
        const words = secrets[key].split(' ').filter((word) => word.length > 5 || /\d/.test(word));
        const leaked = words.find((word) => everything.includes(word));
        if (leaked !== undefined)
          context.fail(
            `The answer to GET ${path} holds “${leaked}”, a part of the error’s message. Messages name machines and tables: choose words of your own, and leave the message to the log.`,
            { page, expected: 'nothing of the error’s message', actual: leaked },
          );
      }
    },
  );

  check(
    'logged',
    {
      title: 'The error is still printed, with its message',
      why: 'An error that nobody hears of is never mended.',
      requires: ['failure'],
      hints: [
        'As soon as there is an app.onError, Hono prints nothing by itself. Who does?',
        'console.error(oven) prints a value to the log, where no visitor can read it.',
        'The first line in app.onError: console.error(____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const secrets = await startBroken(context);
      const me = context.visitor();
      await me.get('/printed');
      for (const { path, key } of BROKEN) {
        const page = await me.get(path);
        const printed = ((await me.get('/printed')).json as string[]).join('\n');
        if (printed.includes(secrets[key])) continue;
        context.fail(
          printed.trim() === ''
            ? `The handler for ${path} threw an error, and nothing of it was printed, so you would never know. Call console.error(error) in app.onError.`
            : `The error of ${path} was printed without its message. Print the error itself: console.error(error).`,
          { page, expected: `“${secrets[key]}” in the log`, actual: printed.trim() || 'an empty log' },
        );
      }
    },
  );

  check(
    'static',
    {
      title: 'Files in public/ are served, with the right label',
      why: 'A browser ignores a stylesheet that is not labelled text/css.',
      hints: [
        'Hono serves files by a middleware that is imported from @hono/node-server/serve-static.',
        'app.use(serveStatic({ root: "./loaves" })) serves loaves/rye.jpg at /rye.jpg.',
        'Above the routes: app.use(serveStatic({ root: "____" }));',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, fail, random }) => {
      const css = `h1 {\n  letter-spacing: ${random.integer(1, 9)}px;\n}\n`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 ${random.integer(3, 9)}"></svg>\n`;
      const picture = `${random.word()}.svg`;
      await start({ files: { 'public/style.css': css, [`public/${picture}`]: svg } });
      for (const [name, type, text] of [
        ['style.css', 'text/css', css],
        [picture, 'image/svg+xml', svg],
      ] as const) {
        const page = await visitor().get(`/${name}`);
        expect(
          page,
          `There is a file public/${name}, so GET /${name} should answer 200, but it answered ${page.status}. Serve the folder with serveStatic({ root: './public' }).`,
        ).toHaveStatus(200);
        expect(
          page,
          `GET /${name} should be labelled as ${type}, but it is labelled as ${page.type === '' ? 'nothing at all' : page.type}. serveStatic does that by the end of the file’s name.`,
        ).toHaveContentType(type);
        if (page.text.trim() !== text.trim())
          fail(
            `GET /${name} should answer with what is in public/${name}, and it answered with something else.`,
            {
              page,
              expected: text,
              actual: page.text,
            },
          );
      }
    },
  );

  check(
    'private',
    {
      title: 'Nothing outside of public/ can be fetched',
      why: 'Beside that folder are your code and your passwords.',
      requires: ['missing', 'static'],
      hints: [
        'From which folder are files served, and what happens to .. in a path?',
        'With root: "./loaves", serveStatic looks there and nowhere else, and it refuses a path with .. in it.',
        'app.use(serveStatic({ root: "./____" }));',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      const secret = `keep-${random.word()}`;
      const file = `${random.word()}-notes.css`;
      await start({ files: { [`src/${file}`]: `/* ${secret} */\n`, 'public/a/style.css': 'p {}\n' } });
      for (const path of ['src/app.ts', 'package.json', `src/${file}`]) {
        for (const way of ['/', '/../', '/..%2F', '/%2e%2e/', '/a/..%2F..%2F', '/..%5C']) {
          const address = `${way}${way === '/..%5C' ? path.replaceAll('/', '%5C') : path}`;
          const page = await visitor().get(address);
          expect(
            page,
            `GET ${address} should answer 404, but it answered ${page.status}. ${path} is not in public/, so no visitor may read it. Serve the folder public alone, and leave the looking up to serveStatic.`,
          ).toHaveStatus(404);
        }
      }
    },
  );
});
