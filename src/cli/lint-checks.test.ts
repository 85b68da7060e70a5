// What the lint says of checks: those that cannot be loaded, that no mistake shows, and mistakes that name none.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemInWords } from '../course/lint/course-problem.ts';
import { readExercise } from '../course/read-exercise.ts';
import { lintChecks } from './lint-checks.ts';

const define = new URL('../grading/define-checks.ts', import.meta.url).href;
const checks = (...ids: string[]) =>
  `import { defineChecks } from '${define}';
export default defineChecks(({ check }) => {
  ${ids.map((id) => `check('${id}', { title: 'T', why: 'W', hints: [] }, async () => {});`).join('\n')}
});
`;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'checks-lint-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function problems(source: string, expected: string): Promise<string[]> {
  const files = {
    'exercise.yaml': 'title: T\ntask: T\nbase: null\nentry: a.ts\nfocus: a.ts\n',
    'checks.ts': source,
    'starter/a.ts': '',
    'solution/a.ts': 'export {};\n',
    'mistakes/slip/expect.yaml': `check: ${expected}\nmessage: m\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'exercises/e1', path)), { recursive: true });
    await writeFile(join(root, 'exercises/e1', path), text);
  }
  return (await lintChecks(root, [await readExercise(root, 'e1')])).map(problemInWords);
}

it('is content when each check has its mistake', async () => {
  expect(await problems(checks('home'), 'home')).toEqual([]);
});

it('finds a check that no mistake is made for, and a mistake that names no check', async () => {
  expect(await problems(checks('home', 'pets'), 'pet')).toEqual([
    'exercises/e1/mistakes/slip/expect.yaml: There is no check “pet”. There are start, home, pets.',
    expect.stringContaining('No mistake is made for the check “home”'),
    expect.stringContaining('No mistake is made for the check “pets”'),
  ]);
});

it('finds checks that cannot be loaded', async () => {
  expect(await problems(checks('home', 'home'), 'home')).toEqual([
    expect.stringContaining('exercises/e1/checks.ts: It cannot be loaded: The check “home” is there twice.'),
  ]);
  expect(await problems('export default {}', 'home')).toEqual([
    expect.stringContaining('exercises/e1/checks.ts'),
  ]);
});
