// A small course in order, for the lint's tests: each changes a file of it and looks at what is found.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { problemInWords } from '../course-problem.ts';
import { lintCourse } from '../lint-course.ts';

const front = (more = 'exercises: [e1-greet]') =>
  [
    '---',
    'title: Greet',
    'summary: How a server says hello to everyone who asks.',
    'minutes: 5',
    more,
    '---',
    '',
  ].join('\n');
/** A lesson's file with this text; `more` stands in the place of its exercises. */
export const lesson = (text: string, more?: string) => `${front(more)}\n${text}\n`;
/** An `exercise.yaml`. */
export const exercise = [
  'title: Greet',
  'task: Say hello.',
  'base: null',
  'entry: a.ts',
  'focus: a.ts',
  '',
].join('\n');
/** A `.quiz.yaml` of these items. */
export const quiz = (items: string) => `items:\n${items}\nspaced: []\n`;
/** An item of a quiz; without `right`, none of its options is. */
export const item = (id: string, right = true) =>
  [
    `  - id: ${id}`,
    '    type: multi-select',
    '    question: Which?',
    '    options:',
    `      - { text: One, right: ${right}, why: It is. }`,
    '      - { text: Two, why: It is not. }',
  ].join('\n');

/** Its files. */
export const inOrder: Readonly<Record<string, string>> = {
  'lessons/glossary.yaml': '- term: server\n  meaning: A program that answers.\n',
  'lessons/01-start/unit.yaml': 'title: Start\nsummary: The first steps of a beginner.\n',
  'lessons/01-start/01-greet.mdx': lesson(
    [
      'A <Term>server</Term> says hello. See [below](#said), [the end](/learn/start/part/#the-end), [words](/glossary/#server), [home](/) and ![a cat](/cat.svg).',
      '<Task exercise="e1-greet" />',
      '## Said',
      '<Callout kind="tip" title="So">Yes.</Callout>',
      '<Figure caption="A line">\n  <svg><title>A line</title><path d="M0 0" /></svg>\n</Figure>',
      '```ts title="src/app.ts" sample="shop"\nexport const a = 1;\n```',
      '<Exchange sample="shop" request="GET /" status={200} />',
    ].join('\n\n'),
  ),
  'lessons/01-start/01-greet.quiz.yaml': quiz(item('greeting')),
  'lessons/01-start/02-part.mdx': lesson('## The end', 'exercises: []'),
  'exercises/e1-greet/exercise.yaml': exercise,
  'exercises/e1-greet/checks.ts': '',
  'exercises/e1-greet/starter/a.ts': 'export {};\n',
  'exercises/e1-greet/solution/a.ts': 'export const a = 1;\n',
};

/** The problems of the course above with other files in it; `null` takes one away. */
export async function problems(changes: Readonly<Record<string, string | null>>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'course-lint-'));
  try {
    for (const [path, text] of Object.entries({ ...inOrder, ...changes })) {
      if (text === null) continue;
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const found = await lintCourse(root, { sitePages: ['/', '/glossary/'], files: ['/cat.svg'] });
    return found.problems.map(problemInWords);
  } finally {
    await rm(root, { recursive: true });
  }
}
