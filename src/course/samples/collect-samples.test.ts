// Which code of a lesson is a program, and which is not.
import { expect, it } from 'vitest';
import { collectSamples } from './collect-samples.ts';
import { readFences } from './fences.ts';

const lesson = [
  'Words.',
  '',
  '```ts title="src/app.ts" sample="shop" {2}',
  "import { pets } from '../data/pets.ts';",
  '```',
  '',
  '```ts title="data/pets.ts" sample="shop"',
  'export const pets = [];',
  '```',
  '',
  '- in a list',
  '',
  '  ```ts title="src/once.ts" fails="no such"',
  '  throw new Error(',
  "    'no such',",
  '  );',
  '  ```',
  '',
  '```ts fragment',
  'app.get(…)',
  '```',
  '',
  '```python title="app.py"',
  'print(1)',
  '```',
].join('\n');

it('joins the files of one program and finds its entry', () => {
  const { samples } = collectSamples(lesson, 'lessons/x.mdx');
  expect(samples.map(({ name, entry, line }) => [name, entry, line])).toEqual([
    ['shop', 'src/server.ts', 3],
    ['line 13', 'src/once.ts', 13],
  ]);
  expect(Object.keys(samples[0]!.files)).toEqual(['src/app.ts', 'data/pets.ts']);
});

it('frees blocks in lists of their indentation, keeps what must fail, and sets fragments apart', () => {
  const { samples, fragments } = collectSamples(lesson, 'lessons/x.mdx');
  expect(samples[1]!.files['src/once.ts']).toBe("throw new Error(\n  'no such',\n);\n");
  expect(samples[1]!.fails).toBe('no such');
  expect(fragments.map(({ code }) => code)).toEqual(['app.get(…)']);
});

it('refuses code that could not be run, with its line', () => {
  expect(() => collectSamples('\n\n```ts\nlet a;\n```', 'lessons/x.mdx')).toThrow(
    /^lessons\/x\.mdx:3: .*title/,
  );
});

it('reads what stands after the language', () => {
  expect(readFences('````md title="a b" fragment\n```\n````')).toEqual([
    { language: 'md', meta: { title: 'a b', fragment: true }, code: '```', line: 1 },
  ]);
});
