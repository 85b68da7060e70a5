// Wrong answers that many learners give, as whole programs, with what each learner must be told. Data for tests: played on
// real Node beside the detectors, and on the engines of the browser by the e2e tests.
import { defineChecks, type CheckDefinition } from '../define-checks.ts';
import { grade } from '../grade.ts';
import type { GradedEngine } from '../graded-engine.ts';
import type { GradingResult } from '../result.ts';

export interface WrongAnswer {
  name: string;
  /** The learner's files, beside the entry `src/server.ts`. */
  files: Record<string, string>;
  run: CheckDefinition['run'];
  /** `error` for a program that does not start. Default `fail`. */
  status?: 'fail' | 'error';
  /** A part of what the learner must be told, or a pattern that it fits. */
  message: string | RegExp;
  /** The line that is shown, such as `src/app.ts:3`; empty when there is none to show. */
  place: string;
}

const SERVER = `import { serve } from '@hono/node-server';
import { app } from './app.ts';

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
`;

const app = (body: string): string =>
  `import { Hono } from 'hono';\n\nexport const app = new Hono();\n${body}\n`;

/** GET /pets answers with a page that lists Rex. */
const listsRex: CheckDefinition['run'] = async ({ visitor, expect }) => {
  const page = await visitor().get('/pets');
  expect(page).toHaveStatus(200);
  expect(page).toShowText('Rex');
};

const answersJson: CheckDefinition['run'] = async ({ visitor, expect }) =>
  expect(await visitor().get('/pets')).toEqualJson({ pets: ['Rex'] });

const listsOtherPets: CheckDefinition['run'] = async ({ start, visitor, expect, random }) => {
  const names = random.names(3);
  await start({ files: { 'src/data.ts': `export const pets: string[] = ${JSON.stringify(names)};\n` } });
  const page = await visitor().get('/pets');
  for (const name of names) expect(page).toShowText(name);
};

const DATA = 'export const pets: string[] = ["Rex"];\n';

export const wrongAnswers: readonly WrongAnswer[] = [
  {
    name: 'G1 no return',
    files: { 'src/app.ts': app("app.get('/pets', (c) => {\n  c.html('<p>Rex</p>');\n});") },
    run: listsRex,
    message: 'it returned nothing',
    place: 'src/app.ts:4',
  },
  {
    name: 'G1 no return, behind middleware',
    files: {
      'src/app.ts': app(
        "app.use(async (_, next) => {\n  await next();\n});\napp.get('/pets', (c) => {\n  c.html('<p>Rex</p>');\n});",
      ),
    },
    run: listsRex,
    message: 'it returned nothing, so there was nothing to send but a 500',
    place: 'src/app.ts:7',
  },
  {
    name: 'G1 no return, where files are served',
    files: {
      'public/a.css': '',
      'src/app.ts': `import { serveStatic } from '@hono/node-server/serve-static';\n${app(
        "app.use(serveStatic({ root: './public' }));\napp.get('/pets', (c) => {\n  c.html('<p>Rex</p>');\n});",
      )}`,
    },
    run: listsRex,
    message: 'it returned nothing, so there was nothing to send but a 500',
    place: 'src/app.ts:6',
  },
  {
    name: 'G2 returned string',
    files: { 'src/app.ts': app("app.get('/pets', () => {\n  return '<p>Rex</p>';\n});") },
    run: listsRex,
    message: 'returned a plain string',
    place: 'src/app.ts:4',
  },
  {
    name: 'G2 returned string, from a variable',
    files: { 'src/app.ts': app("const page = '<p>Rex</p>';\napp.get('/pets', async () => page);") },
    run: listsRex,
    message: 'returned a plain string',
    place: 'src/app.ts:5',
  },
  {
    name: 'G3 no await, in text',
    files: {
      'src/app.ts': app(
        "const load = async () => 'Rex';\napp.get('/pets', (c) => c.html(`<p>${load()}</p>`));",
      ),
    },
    run: listsRex,
    message: 'contains “[object Promise]”',
    place: '',
  },
  {
    name: 'G3 no await, in JSON',
    files: {
      'src/app.ts': app(
        "const load = async () => ['Rex'];\napp.get('/pets', (c) => c.json({ pets: load() }));",
      ),
    },
    run: answersJson,
    message: 'holds {}: it looks like a promise',
    place: '',
  },
  {
    name: 'G4 wrong type',
    files: { 'src/app.ts': app("app.get('/pets', (c) => c.text('<h1>Pets</h1><p>Rex</p>'));") },
    run: listsRex,
    message: 'Content-Type is text/plain',
    place: 'src/app.ts:4',
  },
  {
    name: 'G5 shadowed route',
    files: {
      'src/app.ts': app(
        "app.get('/:page', (c) => c.html(c.req.param('page')));\napp.get('/pets', (c) => c.html('<p>Rex</p>'));",
      ),
    },
    run: listsRex,
    message: 'was answered by “/:page”, which is declared first',
    place: 'src/app.ts:4',
  },
  {
    name: 'G6 not exported',
    files: { 'src/app.ts': app("app.get('/pets', (c) => c.html('<p>Rex</p>'));").replace('export ', '') },
    run: listsRex,
    status: 'error',
    message: 'no export named “app”',
    place: 'src/app.ts:3',
  },
  {
    name: 'G7 import without its ending',
    files: {
      'src/app.ts': `import { pets } from './data';\n${app('console.log(pets);')}`,
      'src/data.ts': DATA,
    },
    run: listsRex,
    status: 'error',
    message: 'Imports need the full file name, with its ending: “data.ts”',
    place: 'src/app.ts:1',
  },
  {
    name: 'G8 enum',
    files: { 'src/app.ts': app('enum Kind {\n  Dog,\n}\nconsole.log(Kind.Dog);') },
    run: listsRex,
    status: 'error',
    message: 'an enum cannot be erased',
    place: 'src/app.ts:4',
  },
  {
    name: 'G8 parameter property',
    files: { 'src/app.ts': app('class Pet {\n  constructor(public name: string) {}\n}\nnew Pet("Rex");') },
    run: listsRex,
    status: 'error',
    message: 'a parameter property cannot be erased',
    place: 'src/app.ts:5',
  },
  {
    name: 'G9 no answer',
    files: { 'src/app.ts': app("app.get('/pets', () => new Promise<Response>(() => {}));") },
    run: listsRex,
    message: 'GET /pets is still waiting for an answer: a promise never settled',
    place: 'src/app.ts:4',
  },
  {
    name: 'G9 endless loop',
    files: { 'src/app.ts': app("app.get('/pets', () => { while (true) {} });") },
    run: listsRex,
    message: 'while answering GET /pets',
    place: 'src/app.ts:4',
  },
  {
    name: 'G10 crashed',
    files: {
      'src/app.ts': app(
        "const pets: { name: string }[] = [];\napp.get('/pets', (c) => {\n  return c.html(pets[0]!.name);\n});",
      ),
    },
    run: listsRex,
    message: 'at src/app.ts line 6, while answering GET /pets',
    place: 'src/app.ts:6',
  },
  {
    name: 'G10 ended the whole program',
    files: {
      'src/app.ts': app(
        "app.get('/pets', () => {\n  setTimeout(() => {\n    throw new Error('late');\n  });\n  return new Promise<Response>(() => {});\n});",
      ),
    },
    run: listsRex,
    message:
      'Your code threw “late”, at src/app.ts line 6, and the whole program ended before it had answered GET /pets',
    place: 'src/app.ts:6',
  },
  {
    name: 'G10 ended itself, on a second asking',
    files: {
      'src/app.ts': app(
        "let asked = 0;\napp.get('/pets', (c) => ((asked += 1) > 1 ? process.exit() : c.html('<p>Rex</p>')));",
      ),
    },
    run: async (context) => {
      context.random.word();
      await listsRex(context);
    },
    message: 'The program ended by itself before it had answered GET /pets',
    place: '',
  },
  {
    name: 'G11 hard-coded',
    files: { 'src/app.ts': app("app.get('/pets', (c) => c.html('<p>Rex</p>'));"), 'src/data.ts': DATA },
    run: listsOtherPets,
    message: 'GET /pets stays the same, whatever is in src/data.ts',
    place: '',
  },
  {
    name: 'a page that should not be there, with other data',
    files: { 'src/app.ts': app("app.get('*', (c) => c.html('<p>Rex</p>'));"), 'src/data.ts': DATA },
    run: async ({ start, visitor, expect }) => {
      await start({ files: { 'src/data.ts': 'export const pets: string[] = [];\n' } });
      expect(await visitor().get('/dragons')).toHaveStatus(404);
    },
    message: /^GET \/dragons should answer 404/,
    place: '',
  },
  {
    name: 'G11 hard-coded in part',
    files: {
      'src/app.ts': `import { pets } from './data.ts';\n${app("app.get('/pets', (c) => c.html(`<p>${pets.length} pet: Rex</p>`));")}`,
      'src/data.ts': DATA,
    },
    run: async (context) => {
      await listsRex(context);
      await listsOtherPets(context);
    },
    message: 'This works for the sample data, but not for other data',
    place: '',
  },
  {
    name: 'G12 JSON to a reader of forms',
    files: {
      'src/app.ts': app(
        "app.post('/pets', async (c) => {\n  const body = await c.req.parseBody();\n  return body['name'] ? c.text('ok', 201) : c.text('no name', 400);\n});",
      ),
    },
    run: async ({ visitor, expect }) =>
      expect(await visitor().post('/pets', { json: { name: 'Rex' } })).toHaveStatus(201),
    message: 'was sent as JSON, but parseBody() reads forms',
    place: 'src/app.ts:4',
  },
  {
    name: 'G12 a form to a reader of JSON',
    files: {
      'src/app.ts': app(
        "app.post('/pets', async (c) => {\n  const body = await c.req.json();\n  return c.text(body.name, 201);\n});",
      ),
    },
    run: async ({ visitor, expect }) =>
      expect(await visitor().post('/pets', { form: { name: 'Rex' } })).toHaveStatus(201),
    message: 'was sent as a form, but c.req.json() reads JSON',
    place: 'src/app.ts:4',
  },
  {
    name: 'no detector: a missing route',
    files: { 'src/app.ts': app("app.get('/dogs', (c) => c.html('<p>Rex</p>'));") },
    run: listsRex,
    message: 'GET /pets should answer 200, but it answered 404.',
    place: '',
  },
  {
    name: 'no detector: other text',
    files: { 'src/app.ts': app("app.get('/pets', (c) => c.html('<p>Bo</p>'));") },
    run: listsRex,
    message: 'The page at /pets should show “Rex”, but it does not.',
    place: '',
  },
];

/** What grading says of a wrong answer, in the form in which it is held against what it should say. */
export async function playWrongAnswer(answer: WrongAnswer, engine: GradedEngine) {
  const checks = defineChecks(({ check }) => check('one', { title: 'T', why: 'W', hints: [] }, answer.run));
  const project = {
    entry: 'src/server.ts',
    files: { 'package.json': '{ "type": "module" }', 'src/server.ts': SERVER, ...answer.files },
  };
  const result: GradingResult = await grade({
    exercise: 'e',
    checks,
    project,
    engine,
    seed: 1,
    limits: { requestMs: 4000 },
  });
  const { message, location } = result.status === 'fail' && result.checks[0] ? result.checks[0] : result;
  return { status: result.status, message, place: location ? `${location.file}:${location.line}` : '' };
}
