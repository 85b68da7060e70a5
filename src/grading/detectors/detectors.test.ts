import { describe, expect, it } from 'vitest';
import { defineChecks, type CheckDefinition } from '../define-checks.ts';
import { grade } from '../grade.ts';
import { createFakeEngine, type FakeAnswer } from '../testing/fake-engine.ts';
import { readRoutes, routeMatches } from './routes.ts';
import { diagnoseStart } from './start-detectors.ts';

const html: CheckDefinition['run'] = async ({ visitor, expect: expects }) => {
  const page = await visitor().get('/pets/new');
  expects(page).toHaveStatus(200);
  expects(page).toHaveContentType('text/html');
  expects(page).toHaveElement('form');
};

async function failureOf(app: string, answer: FakeAnswer) {
  const checks = defineChecks(({ check }) => check('one', { title: 'T', why: 'W', hints: [] }, html));
  const project = { files: { 'src/app.ts': app }, entry: 'src/app.ts' };
  const result = await grade({ exercise: 'e', checks, project, engine: createFakeEngine(() => answer) });
  return result.checks[0];
}

const route = (handler: string) => `\napp.get('/pets/new', ${handler});\n`;
const plain404: FakeAnswer = {
  status: 404,
  headers: [['Content-Type', 'text/plain']],
  body: '404 Not Found',
};
const htmlPage: FakeAnswer = { headers: [['Content-Type', 'text/html']], body: '<p>Pet new</p>' };

describe('detectors', () => {
  it.each<[string, string, FakeAnswer, string, number | undefined]>([
    ['G1', route('(c) => { c.html("x"); }'), plain404, 'it returned nothing', 2],
    [
      'G1 in a named handler',
      `function show(c) { c.html('x'); }\n${route('show')}`,
      plain404,
      'it returned nothing',
      3,
    ],
    ['G2', route('async () => `<h1>x</h1>`'), { status: 500 }, 'returned a plain string', 2],
    [
      'G2 by what is printed',
      route('show'),
      { status: 500, stderr: "TypeError: Cannot use 'in' operator to search for 'Symbol(cache)' in hi\n" },
      'returned a plain string',
      2,
    ],
    [
      'G2 by what is printed, for no text',
      route('show'),
      { status: 500, stderr: "TypeError: Cannot use 'in' operator to search for 'Symbol(cache)' in 5\n" },
      'returned something that is no Response',
      2,
    ],
    [
      'no G1 in middleware',
      route('async (c, next) => { await next(); }'),
      plain404,
      'should answer 200, but it answered 404',
      undefined,
    ],
    [
      'no G1 in a handler that throws',
      route('(c) => { throw new HTTPException(404); }'),
      plain404,
      'should answer 200, but it answered 404',
      undefined,
    ],
    [
      'G3',
      route('(c) => c.html(`${load()}`)'),
      { headers: [['Content-Type', 'text/html']], body: '<p>[object Promise]</p>' },
      'Which call needs “await”',
      undefined,
    ],
    [
      'G3 as JSON',
      route('(c) => c.json(load())'),
      { headers: [['Content-Type', 'application/json']], body: '{}' },
      'holds {}',
      undefined,
    ],
    [
      'G4',
      route('(c) => c.text("<h1>x</h1>")'),
      { headers: [['Content-Type', 'text/plain']], body: '<h1>x</h1>' },
      'Content-Type is text/plain',
      2,
    ],
    [
      'G5',
      `app.get('/pets/:id', (c) => c.html('Pet'));${route('(c) => c.html("<form>")')}`,
      htmlPage,
      'was answered by “/pets/:id”, which is declared first',
      1,
    ],
    [
      'G10',
      route('() => { throw new Error("boom"); }'),
      { status: 500, stderr: 'Error: boom\n    at file:///tmp/x/src/app.ts:2:31\n' },
      'threw “boom”, at src/app.ts line 2, while answering GET /pets/new',
      2,
    ],
  ])('%s explains the failure', async (_, app, answer, message, line) => {
    const check = await failureOf(app, answer);
    expect(check?.status).toBe('fail');
    expect(check?.message).toContain(message);
    expect(check?.location?.line).toBe(line);
  });

  it.each<[string, string, FakeAnswer]>([
    ['a 404 of a handler that returns', route('(c) => { if (c) return c.notFound(); }'), plain404],
    ['a 404 without a route', "app.post('/pets/new', (c) => { c.html('x'); });", plain404],
    [
      'a return inside another function',
      route('(c) => { const f = () => { return 1; }; return c.html(f()); }'),
      plain404,
    ],
    ['a wildcard that serves files', `app.get('*', files());\n${route('(c) => c.html("x")')}`, htmlPage],
    ['source that cannot be parsed', 'app.get(', plain404],
  ])('keep quiet about %s', async (_, app, answer) => {
    expect((await failureOf(app, answer))?.message).toMatch(
      /^(?:GET|The page at) \/pets\/new (?:should|has)/,
    );
  });

  it('explain programs that do not start', () => {
    const files = { 'src/app.ts': '', 'src/data/pets.ts': '' };
    const error = (message: string, code?: string) => ({ name: 'Error', message, ...(code ? { code } : {}) });
    const g6 = error("The requested module './app.ts' does not provide an export named 'app'");
    expect(diagnoseStart(g6, files)).toMatchObject({
      detector: 'G6',
      message: expect.stringContaining('export const app') as string,
    });
    const g7 = error(
      "Cannot find module '/app/src/data/pets' imported from /app/src/app.ts",
      'ERR_MODULE_NOT_FOUND',
    );
    expect(diagnoseStart(g7, files)).toMatchObject({
      detector: 'G7',
      message: expect.stringContaining('src/data/pets.ts') as string,
    });
    const g8 = error(
      'TypeScript enum is not supported in strip-only mode',
      'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
    );
    expect(diagnoseStart(g8, files)).toMatchObject({
      detector: 'G8',
      message: expect.stringContaining('an enum cannot be erased') as string,
    });
    expect(
      diagnoseStart(error("Cannot find package 'left-pad'", 'ERR_MODULE_NOT_FOUND'), files),
    ).toBeUndefined();
  });
});

describe('routeMatches', () => {
  const matches = (pattern: string, path: string) =>
    readRoutes({ 'a.ts': `app.get('${pattern}', () => 'x')` }).some((found) =>
      routeMatches(found, 'GET', path),
    );

  it.each([
    ['/', '/?a=1', true],
    ['/pets/:id', '/pets/7', true],
    ['/pets/:id', '/pets/7/8', false],
    ['/pets/:id{[0-9]+}', '/pets/x', false],
    ['/pets/:id?', '/pets', true],
    ['/files/*', '/files/a/b', true],
    ['/a.b', '/axb', false],
    ['/x/:id{(}', '/x/1', false],
  ])('%s fits %s: %s', (pattern, path, fits) => {
    expect(matches(pattern, path)).toBe(fits);
  });
});
