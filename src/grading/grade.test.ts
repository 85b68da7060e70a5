import { describe, expect, it } from 'vitest';
import { EngineError } from '../engine/engine-error.ts';
import type { Exchange } from '../engine/http/exchange.ts';
import { defineChecks, type CheckDefinition } from './define-checks.ts';
import { grade, type GradeOptions } from './grade.ts';
import { gradingResultSchema } from './result.ts';
import { createFakeEngine, type FakeProgram } from './testing/fake-engine.ts';

const text = { title: 'It works', why: 'Because.', hints: [] };
const project = { files: { 'src/app.ts': 'const a = 1;\n' }, entry: 'src/app.ts' };
const ok: FakeProgram = () => ({ headers: [['Content-Type', 'text/html']], body: '<h1>Hi</h1>' });
const status200: CheckDefinition['run'] = async ({ visitor, expect: expects }) =>
  expects(await visitor().get('/')).toHaveStatus(200);

function run(program: FakeProgram, checks: GradeOptions['checks'], more: Partial<GradeOptions> = {}) {
  return grade({ exercise: 'e01', checks, project, engine: createFakeEngine(program), ...more });
}

function single(check: CheckDefinition['run']) {
  return defineChecks(({ check: define }) => define('one', text, check));
}

/** A program whose first run answers once, with `status`; the first check asks once, the second twice at the same time. */
function diesOnSecondRequest(status: number) {
  let first: object | undefined;
  let asked = 0;
  const program: FakeProgram = (request, whole, options) => {
    first ??= whole;
    if (whole !== first) return ok(request, whole, options);
    asked += 1;
    return asked === 1 ? { status } : { error: new EngineError('connection-refused', 'Gone.', 'Look.') };
  };
  const checks = defineChecks(({ check }) => {
    check('one', text, status200);
    check('two', text, async ({ visitor, expect: expects }) => {
      for (const page of await Promise.all([visitor().get('/'), visitor().get('/')]))
        expects(page).toHaveStatus(200);
    });
  });
  return { program, checks };
}

describe('grade', () => {
  it('names the exchange that failed, also among several to the same path', async () => {
    let asked = 0;
    const program: FakeProgram = () => ({ status: [403, 401][asked++ % 2] });
    const checks = single(async ({ visitor, expect: expects }) => {
      const [first] = [await visitor().get('/door'), await visitor().get('/door')];
      expects(first).toHaveStatus(200);
    });
    const [check] = (await run(program, checks)).checks;
    expect([check?.request?.id, check?.exchanges]).toEqual([1, [1, 2]]);
  });

  it('passes when every check passes, and reports each check and exchange as it goes', async () => {
    const seen: unknown[] = [];
    const exchanges: Exchange[] = [];
    const result = await run(ok, single(status200), {
      onCheck: ({ id, status }) => seen.push([id, status]),
      onExchange: (exchange) => exchanges.push(exchange),
    });
    expect(result).toMatchObject({
      status: 'pass',
      checks: [{ status: 'pass', message: '', exchanges: [1] }],
    });
    expect(seen).toEqual([['one', 'pass']]);
    expect(exchanges).toMatchObject([{ id: 1, sender: 'check', check: 'one', visitor: 'visitor 1' }]);
    expect(gradingResultSchema.parse(result)).toEqual(result);
  });

  it('is never passed by nothing', async () => {
    expect(await run(ok, { checks: [] })).toMatchObject({
      status: 'unchecked',
      message: expect.stringContaining('no checks') as string,
    });
  });

  it('shows request, expected and actual of a failure, and why it matters', async () => {
    const checks = single(async ({ visitor, expect: expects }) =>
      expects(await visitor().post('/a', { form: { name: "O'Malley" } })).toHaveStatus(303),
    );
    expect((await run(ok, checks)).checks[0]).toMatchObject({
      status: 'fail',
      message: 'POST /a should answer 303, but it answered 200.',
      expected: 'status 303',
      actual: 'status 200',
      why: 'Because.',
      request: { method: 'POST', path: '/a', body: 'name=O%27Malley' },
    });
  });

  it('does not run what builds on a failed check', async () => {
    const checks = defineChecks(({ check }) => {
      check('first', text, ({ fail }) => Promise.resolve(fail('No.', { expected: 'yes', actual: 'no' })));
      check('second', { ...text, requires: ['first'] }, status200);
      check('third', { ...text, requires: ['second'] }, status200);
      check('fourth', text, status200);
    });
    const result = await run(ok, checks);
    expect(result.status).toBe('fail');
    expect(result.checks.map(({ status }) => status)).toEqual(['fail', 'not-run', 'not-run', 'pass']);
  });

  it('gives each check a program of its own, and what it asks for', async () => {
    const engine = createFakeEngine((_, { files }, { env, clock }) => ({
      body: JSON.stringify([files['data.ts'] ?? 'none', env?.['NAME'] ?? 'none', clock ?? 'none']),
    }));
    const seen: string[] = [];
    const look: CheckDefinition['run'] = async ({ start, visitor }) => {
      seen.push((await visitor().get('/')).text);
      await start({ files: { 'data.ts': 'x' }, env: { NAME: 'b' }, clock: 5 });
      seen.push((await visitor().get('/')).text);
    };
    const checks = defineChecks(({ check }) => {
      check('one', text, look);
      check('two', text, look);
    });
    await grade({ exercise: 'e', checks, project, engine, env: { NAME: 'a' } });
    expect(seen).toEqual(['["none","a","none"]', '["x","b",5]', '["none","a","none"]', '["x","b",5]']);
    expect(engine.runs).toBe(4);
  });

  it('keeps a program only while nothing can have changed in it', async () => {
    const runsOf = async (...checkRuns: CheckDefinition['run'][]) => {
      const engine = createFakeEngine(ok);
      const checks = defineChecks(({ check }) =>
        checkRuns.forEach((checkRun, index) => check(`c${index}`, text, checkRun)),
      );
      await grade({ exercise: 'e', checks, project, engine, seed: 1 });
      return engine.runs;
    };
    const post: CheckDefinition['run'] = async ({ visitor }) => void (await visitor().post('/'));
    const anew: CheckDefinition['run'] = async ({ start, visitor }) => {
      await start();
      await visitor().get('/');
    };
    const withEnv: CheckDefinition['run'] = ({ start }) => start({ env: { A: '1' } });
    expect(await runsOf(status200, status200, status200)).toBe(1);
    expect(await runsOf(post, status200)).toBe(2);
    expect(await runsOf(anew, anew)).toBe(2);
    expect(await runsOf(withEnv, status200)).toBe(3);
  });

  it('starts again when a failed check left the program dead, also for several requests at once', async () => {
    const { program, checks } = diesOnSecondRequest(404);
    const engine = createFakeEngine(program);
    const result = await grade({ exercise: 'e', checks, project, engine });
    expect(result.checks.map(({ status }) => status)).toEqual(['fail', 'pass']);
    expect(engine.runs).toBe(2);
  });

  it('does not let a program pass that ends by itself', async () => {
    const { program, checks } = diesOnSecondRequest(200);
    const result = await grade({ exercise: 'e', checks, project, engine: createFakeEngine(program) });
    expect(result.checks.map(({ status }) => status)).toEqual(['pass', 'fail']);
  });

  it('carries files of the program over a restart', async () => {
    const engine = createFakeEngine((_, { files }) => ({ body: String(files['data/app.db'] ?? 'none') }));
    const seen: string[] = [];
    const checks = single(async ({ start, visitor }) => {
      await start({ files: { 'data/app.db': 'rows' } });
      await start({ keep: ['data/app.db'], clock: 5 });
      seen.push((await visitor().get('/')).text);
      await start({ keep: ['data/none.db'] });
    });
    const result = await grade({ exercise: 'e', checks, project, engine });
    expect(seen).toEqual([String(new TextEncoder().encode('rows'))]);
    expect(result.checks[0]?.message).toBe('The program has not written the file data/none.db.');
  });

  it('runs a check that uses random data twice, and does not let a lucky answer pass', async () => {
    let first: string | undefined;
    const program: FakeProgram = (_, { files }) => {
      first ??= String(files['data/pets.ts']);
      return { headers: [['Content-Type', 'text/html']], body: `<p>${first}</p>` };
    };
    const checks = single(async ({ start, visitor, expect: expects, random }) => {
      const word = random.word();
      await start({ files: { 'data/pets.ts': word } });
      expects(await visitor().get('/')).toShowText(word);
    });
    const result = await run(program, checks, { seed: 3 });
    expect(result.checks[0]?.message).toMatch(/^This works for the sample data, but not for other data\. /);
    const honest: FakeProgram = (_, { files }) => ({
      headers: [['Content-Type', 'text/html']],
      body: `<p>${String(files['data/pets.ts'])}</p>`,
    });
    expect((await run(honest, checks, { seed: 3 })).checks[0]).toMatchObject({
      status: 'pass',
      exchanges: [1, 2],
    });
  });

  it('keeps the cookies of visitors apart', async () => {
    const program: FakeProgram = ({ headers }) => ({
      headers: [['Set-Cookie', 'id=1']],
      body: JSON.stringify(headers),
    });
    const checks = single(async ({ visitor, expect: expects }) => {
      const [one, two] = [visitor(), visitor()];
      await one.get('/');
      expects((await one.get('/')).text).toContain('"Cookie","id=1"');
      expects((await two.get('/')).text).not.toContain('Cookie');
    });
    expect((await run(program, checks)).status).toBe('pass');
  });

  it('lets several visitors ask at the same time', async () => {
    const waiting: (() => void)[] = [];
    const engine = createFakeEngine(({ headers }) => ({ body: JSON.stringify(headers) }));
    const together = {
      ...engine,
      // Nobody is answered until all three have asked.
      run: (...given: Parameters<typeof engine.run>) =>
        engine.run(...given).then((started) => ({
          ...started,
          async request(request: Parameters<typeof started.request>[0]) {
            const others = new Promise<void>((resolve) => waiting.push(resolve));
            if (waiting.length === 3) for (const answer of waiting) answer();
            await others;
            return started.request(request);
          },
        })),
    };
    const checks = single(async ({ visitor, expect: expects }) => {
      const [ann, bob] = [visitor(), visitor()];
      ann.cookies.set({ name: 'who', value: 'ann' });
      const pages = await Promise.all([ann.get('/1'), ann.get('/2'), bob.post('/3')]);
      expects(pages.map(({ path }) => path)).toEqualJson(['/1', '/2', '/3']);
      expects(pages.map(({ text: sent }) => sent.includes('who=ann'))).toEqualJson([true, true, false]);
    });
    expect(await grade({ exercise: 'e', checks, project, engine: together })).toMatchObject({
      status: 'pass',
    });
  });

  it('says that data was hard-coded when only other data fails', async () => {
    const checks = single(async ({ start, visitor, expect: expects }) => {
      expects(await visitor().get('/')).toShowText('Hi');
      await start({ files: { 'data/pets.ts': 'other' } });
      expects(await visitor().get('/')).toShowText('Zoë');
    });
    expect((await run(ok, checks)).checks[0]?.message).toBe(
      'This works for the sample data, but not for other data. The page at / should show “Zoë”, but it does not.',
    );
  });

  it('gives the same random data for the same seed, demanding names among it', async () => {
    const names: string[][] = [];
    const checks = single(({ random }) =>
      Promise.resolve(void names.push(random.names(5), [random.name(), random.name(), random.name()])),
    );
    await run(ok, checks, { seed: 7 });
    await run(ok, checks, { seed: 7 });
    // Each grading runs the check twice, the second time with other data.
    expect(names.length).toBe(8);
    expect(names.slice(0, 4)).toEqual(names.slice(4));
    expect(names[0]).not.toEqual(names[2]);
    expect(new Set(names[0]).size).toBe(5);
    expect(names[0]).toEqual(expect.arrayContaining(["O'Malley", 'Zoë', '<b>Bo</b>']));
    expect(names[1]?.toSorted()).toEqual(['<b>Bo</b>', "O'Malley", 'Zoë']);
  });
});
