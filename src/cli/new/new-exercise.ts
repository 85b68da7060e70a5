// The files of a new exercise: a small one that works, to be changed into what its author has in mind. For `npm run new`.
import { stringify } from 'yaml';
import type { FileTree } from '../../course/exercise.ts';

/** `exercises/<id>/…` by path. Its starter fails and its solution passes, so that `npm run verify -- <id>` is content. */
export function newExercise(id: string, title: string): FileTree {
  const files: FileTree = {
    'exercise.yaml': stringify({ title, task }),
    'checks.ts': checks,
    'starter/src/app.ts': app(''),
    'solution/src/app.ts': app(solution),
    'alternatives/named-handler/src/app.ts': app(namedHandler),
    'alternatives/escaped-by-hand/src/app.ts': app(escapedByHand),
    'mistakes/no-page/src/app.ts': app(''),
    'mistakes/no-page/expect.yaml': stringify({ check: 'greeting', message: 'answered 404' }),
    'mistakes/one-name-for-all/src/app.ts': app(oneNameForAll),
    'mistakes/one-name-for-all/expect.yaml': stringify({
      check: 'greeting',
      message: 'the name from the address',
    }),
    'mistakes/name-as-html/src/app.ts': app(nameAsHtml),
    'mistakes/name-as-html/expect.yaml': stringify({ check: 'inert', message: 'became part of the page' }),
  };
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`exercises/${id}/${path}`, text]));
}

const task = `Add a page at \`/hello\` that greets whoever is named in the address: \`/hello?name=Ada\` has the heading (\`h1\`) “Hello, Ada”.

The name comes from outside, so it must be shown as text whatever it holds.
`;

const app = (more: string) => `import { Hono } from 'hono';
${more.includes('html`') ? "import { html } from 'hono/html';\n" : ''}
export const app = new Hono();

app.get('/', (c) => c.html('<h1>Welcome</h1>'));
${more === '' ? '' : `\n${more}\n`}`;

const solution = `app.get('/hello', (c) => {
  const name = c.req.query('name') ?? 'you';
  return c.html(html\`<h1>Hello, \${name}</h1>\`);
});`;

const namedHandler = `function greet(name: string) {
  return html\`<!doctype html>
    <title>Hello</title>
    <h1>Hello, \${name}</h1>\`;
}

app.get('/hello', (c) => c.html(greet(c.req.query('name') ?? 'you')));`;

const escapedByHand = `const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

app.get('/hello', (c) => c.html('<h1>Hello, ' + escape(c.req.query('name') ?? 'you') + '</h1>'));`;

const oneNameForAll = `app.get('/hello', (c) => c.html('<h1>Hello, Ada</h1>'));`;

const nameAsHtml = `app.get('/hello', (c) => c.html(\`<h1>Hello, \${c.req.query('name')}</h1>\`));`;

const checks = `import { defineChecks } from '../../src/grading/define-checks.ts';

export default defineChecks(({ check }) => {
  check(
    'greeting',
    {
      title: 'GET /hello?name=Ada greets Ada',
      why: 'The part of an address after the question mark lets one page answer differently for each visitor.',
      hints: [
        'Look in src/app.ts: each page is a route. Where would one for /hello go?',
        'In a bakery’s server, c.req.query("bread") is “rye” when the address is /order?bread=rye.',
        'app.get("/hello", (c) => c.html(html\`<h1>Hello, \${____}</h1>\`));',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, random }) => {
      // Names that a learner cannot guess: an answer that is written down for one name fails.
      const name = random.word();
      const page = await visitor().get(\`/hello?name=\${name}\`);
      expect(page).toHaveStatus(200);
      expect(page).toHaveContentType('text/html');
      expect(page, 'The page has no h1. Put the greeting between <h1> and </h1>.').toHaveElement('h1');
      expect(
        page,
        \`GET /hello?name=\${name} should greet \${name}: show the name from the address.\`,
      ).toShowText(name);
    },
  );

  check(
    'inert',
    {
      title: 'A name is shown as text, whatever it holds',
      why: 'A name that becomes part of the page could run code in the browser of whoever opens the link.',
      requires: ['greeting'],
      hints: ['Which tool writes < in a page so that it is shown, not obeyed? The html tag of hono/html does.'],
    },
    async ({ visitor, expect }) => {
      const name = '<b>Bo</b>';
      const page = await visitor().get(\`/hello?name=\${encodeURIComponent(name)}\`);
      expect(
        page,
        \`Somebody is called \${name}, and the name became part of the page. Put it in through the html tag.\`,
      ).toBeInert(name);
      expect(page).toShowText(name);
    },
  );
});
`;
