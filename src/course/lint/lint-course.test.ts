// The lint says nothing about a course in order, and finds each mistake with its place and the way to mend it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemInWords } from './course-problem.ts';
import { lintCourse } from './lint-course.ts';

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
const lesson = (text: string, more?: string) => `${front(more)}\n${text}\n`;
const exercise = ['title: Greet', 'task: Say hello.', 'base: null', 'entry: a.ts', 'focus: a.ts', ''].join(
  '\n',
);
const quiz = (items: string) => `items:\n${items}\nspaced: []\n`;
const item = (id: string, right = true) =>
  [
    `  - id: ${id}`,
    '    type: multi-select',
    '    question: Which?',
    '    options:',
    `      - { text: One, right: ${right}, why: It is. }`,
    '      - { text: Two, why: It is not. }',
  ].join('\n');

const inOrder: Readonly<Record<string, string>> = {
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

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** The problems of the course above with other files in it; `null` takes one away. */
async function problems(changes: Readonly<Record<string, string | null>>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'course-lint-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...inOrder, ...changes })) {
    if (text === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const found = await lintCourse(root, { sitePages: ['/', '/glossary/'], files: ['/cat.svg'] });
  return found.problems.map(problemInWords);
}

it('takes the home page’s text for no lesson', async () => {
  const home = '---\nheadline: [Say hello.]\nlead: A course about greetings.\n---\n\nFor everyone.\n';
  expect(await problems({ 'lessons/home.mdx': home })).toEqual([]);
});

it('knows the Rosetta page where the course has the table for it', async () => {
  const greet = inOrder['lessons/01-start/01-greet.mdx']!.replace('[home](/)', '[home](/rosetta/)');
  const linked = { 'lessons/01-start/01-greet.mdx': greet };
  expect(await problems({ ...linked, 'lessons/rosetta.yaml': '[]\n' })).toEqual([]);
  expect(await problems(linked)).toEqual([expect.stringContaining('/rosetta/')]);
});

const part = (text: string) => ({
  'lessons/01-start/02-part.mdx': lesson(`${text}\n\n## The end`, 'exercises: []'),
});
const greet = (front: string) => ({ 'lessons/01-start/01-greet.mdx': front });
const partLine = 'lessons/01-start/02-part.mdx:8: ';

it('says nothing about a course that is in order', async () => {
  expect(await problems({})).toEqual([]);
});

describe('lessons', () => {
  it.each<[string, Record<string, string | null>, string]>([
    ['no frontmatter', greet('Hello.\n'), '01-greet.mdx:1: It does not begin with frontmatter'],
    ['a missing title', greet(lesson('Hi.').replace('title: Greet\n', '')), '01-greet.mdx:1: title: '],
    ['a field that is misspelt', greet(lesson('Hi.').replace('minutes:', 'minute:')), '01-greet.mdx:1: '],
    [
      'minutes that are no number',
      greet(lesson('Hi.').replace('minutes: 5', 'minutes: five')),
      '01-greet.mdx:4: minutes: ',
    ],
    [
      'a summary that is too short',
      greet(lesson('Hi.').replace(/summary: .*/, 'summary: Hi.')),
      '01-greet.mdx:3: summary: ',
    ],
    ['broken YAML', greet(lesson('Hi.').replace('title: Greet', 'title: "Greet')), '01-greet.mdx:'],
    ['a tag that is not closed', part('<Callout>\n\nOops.'), 'is not valid MDX: '],
    ['a brace that is not closed', part('A {b.'), 'is not valid MDX: '],
    ['a script', part('<script>alert(1)</script>'), `${partLine}<script> has no place in a lesson.`],
    ['a frame', part('<iframe src="/x" />'), `${partLine}<iframe> has no place in a lesson.`],
    ['an event handler', part('<button onClick={f}>x</button>'), `${partLine}<button> has an event handler`],
    ['an import', part("import X from './x.astro';"), `${partLine}Lessons import and export nothing.`],
    [
      'an unknown component',
      part('<Calout>x</Calout>'),
      `${partLine}There is no component <Calout>. There are Callout,`,
    ],
    [
      'an unknown attribute',
      part('<Callout type="tip">x</Callout>'),
      `${partLine}<Callout> does not know “type”. It takes kind, title.`,
    ],
    ['a missing attribute', part('<Figure>x</Figure>'), `${partLine}<Figure> needs “caption”.`],
    [
      'a value that is none',
      part('<Callout kind="hint">x</Callout>'),
      `${partLine}<Callout> knows no kind “hint”. Choose one of note, tip`,
    ],
    ['a heading of the first level', part('# Me'), `${partLine}“Me” is a heading of the first level`],
    [
      'a heading that leaves a level out',
      part('#### Deep'),
      `${partLine}“Deep” is 3 levels below the heading above it. Write ## Deep.`,
    ],
    ['an empty heading', part('##'), `${partLine}This heading is empty.`],
    ['an image without words', part('![](/cat.svg)'), `${partLine}This image has no text in its place.`],
    ['an <img> without alt', part('<img src="/cat.svg" />'), `${partLine}This <img> has no alt text.`],
    ['a drawing without words', part('<svg><path d="M0 0" /></svg>'), `${partLine}This <svg> has no words`],
    [
      'a link to no page',
      part('[x](/learn/start/greeting/)'),
      `${partLine}There is no page /learn/start/greeting/. Did you mean /learn/start/greet/?`,
    ],
    [
      'a link without the last slash',
      part('[x](/learn/start/greet)'),
      `There is no page /learn/start/greet. Did you mean /learn/start/greet/?`,
    ],
    [
      'a link to no anchor of a page',
      part('[x](/learn/start/greet/#says)'),
      `${partLine}/learn/start/greet/ has no anchor #says.`,
    ],
    [
      'a link to no anchor here',
      part('[x](#end)'),
      `${partLine}This page has no anchor #end. Did you mean #the-end?`,
    ],
    ['a link to no term', part('[x](/glossary/#client)'), `${partLine}/glossary/ has no anchor #client.`],
    [
      'a link relative to the page',
      part('[x](../greet/)'),
      `${partLine}../greet/ depends on where this page is.`,
    ],
    ['a link that is a script', part('[x](javascript:alert)'), `${partLine}javascript:alert is no address`],
    ['an address that is turned into a link', part('Open http://localhost:3000/ now.'), 'is not encrypted.'],
    ['a picture that is not there', part('![a dog](/dog.svg)'), `${partLine}There is no page /dog.svg.`],
    [
      'a term that is not explained',
      part('A <Term>client</Term>.'),
      `${partLine}<Term>: “client” is not in lessons/glossary.yaml.`,
    ],
    ['code that cannot be run', part('```ts\nconst a = 1;\n```'), `${partLine}This code has no title`],
    [
      'an exchange with no program',
      part('<Exchange sample="bar" request="GET /" status={200} />'),
      `${partLine}<Exchange> asks the program “bar”`,
    ],
    [
      'an exercise that is not there',
      greet(inOrder['lessons/01-start/01-greet.mdx']!.replace('[e1-greet]', '[e1-greet, e2-gone]')),
      'there is no exercise exercises/e2-gone.',
    ],
    [
      'a task of another lesson',
      part('<Task exercise="e1-greet" />'),
      `${partLine}<Task> speaks of e1-greet, which is not an exercise of this lesson.`,
    ],
  ])('%s', async (_, changes, problem) => {
    expect(await problems(changes)).toContainEqual(expect.stringContaining(problem));
  });
});

describe('the course', () => {
  const copy = inOrder['lessons/01-start/02-part.mdx']!;

  it.each<[string, Record<string, string | null>, string]>([
    [
      'a lesson in no unit',
      { 'lessons/alone.mdx': copy },
      'lessons/alone.mdx: lessons/alone.mdx cannot be placed',
    ],
    ['a lesson without a number', { 'lessons/01-start/late.mdx': copy }, 'lessons/01-start/late.mdx: '],
    [
      'two lessons with one number',
      { 'lessons/01-start/02-more.mdx': copy },
      'has the same number as lessons/01-start/02-more.mdx.',
    ],
    [
      'two lessons at one address',
      { 'lessons/01-start/03-part.mdx': copy },
      'has the same address, /learn/start/part/, as lessons/01-start/02-part.mdx',
    ],
    [
      'two units with one number',
      {
        'lessons/01-again/unit.yaml': inOrder['lessons/01-start/unit.yaml']!,
        'lessons/01-again/01-other.mdx': copy,
      },
      'This unit has the same number as lessons/01-again.',
    ],
    [
      'a unit without unit.yaml',
      { 'lessons/01-start/unit.yaml': null },
      'lessons/01-start/unit.yaml: This unit has no unit.yaml.',
    ],
    [
      'a unit without a title',
      { 'lessons/01-start/unit.yaml': 'summary: The first steps of a beginner.\n' },
      'lessons/01-start/unit.yaml:1: title: ',
    ],
    [
      'a unit without lessons',
      { 'lessons/02-later/unit.yaml': inOrder['lessons/01-start/unit.yaml']! },
      'lessons/02-later: This unit has no lesson.',
    ],
    [
      'a file that nothing reads',
      { 'lessons/01-start/notes.txt': '' },
      'lessons/01-start/notes.txt: Nothing reads this file.',
    ],
    [
      'a quiz of no lesson',
      { 'lessons/01-start/03-gone.quiz.yaml': quiz(item('gone')) },
      'There is no lesson 01-start/03-gone.mdx',
    ],
    [
      'a quiz without a right answer',
      { 'lessons/01-start/01-greet.quiz.yaml': quiz(item('greeting', false)) },
      '01-greet.quiz.yaml:',
    ],
    [
      'two items with one id',
      { 'lessons/01-start/02-part.quiz.yaml': quiz(item('greeting')) },
      'The item “greeting” is also in',
    ],
    [
      'a spaced item that is not there',
      {
        'lessons/01-start/01-greet.quiz.yaml': quiz(item('greeting')).replace(
          'spaced: []',
          'spaced: [greet]',
        ),
      },
      'spaced: ',
    ],
    [
      'a word that is explained twice',
      {
        'lessons/glossary.yaml':
          '- term: server\n  meaning: A.\n- term: host\n  also: [Server]\n  meaning: B.\n',
      },
      '“server” is explained twice',
    ],
    [
      'a row that is not whole',
      { 'lessons/rosetta.yaml': '- idea: Greet\n  flask: x\n  ours: y\n' },
      'lessons/rosetta.yaml:1: 0.express: ',
    ],
    [
      'an exercise in no lesson',
      {
        'exercises/e2-idle/exercise.yaml': exercise,
        'exercises/e2-idle/checks.ts': '',
        'exercises/e2-idle/starter/a.ts': '',
        'exercises/e2-idle/solution/a.ts': '',
      },
      'exercises/e2-idle: No lesson has this exercise.',
    ],
    [
      'an exercise in two lessons',
      { 'lessons/01-start/02-part.mdx': copy.replace('[]', '[e1-greet]') },
      'e1-greet is already in lessons/01-start/01-greet.mdx.',
    ],
    [
      'an exercise that is misnamed',
      { 'exercises/E2 Idle/exercise.yaml': exercise },
      'exercises/E2 Idle: This is no name for an exercise.',
    ],
    [
      'a missing exercise.yaml',
      { 'exercises/e1-greet/exercise.yaml': null },
      'exercises/e1-greet/exercise.yaml: This file is missing.',
    ],
    [
      'missing checks',
      { 'exercises/e1-greet/checks.ts': null },
      'exercises/e1-greet/checks.ts: This file is missing.',
    ],
    [
      'an entry that is not there',
      { 'exercises/e1-greet/exercise.yaml': exercise.replace('entry: a.ts', 'entry: b.ts') },
      'exercises/e1-greet/exercise.yaml: entry: there is no b.ts',
    ],
    [
      'a setting that is misspelt',
      { 'exercises/e1-greet/exercise.yaml': `${exercise}enty: a.ts\n` },
      'exercises/e1-greet/exercise.yaml:',
    ],
    [
      'no solution',
      { 'exercises/e1-greet/solution/a.ts': null },
      'exercises/e1-greet/solution: There is no solution',
    ],
    [
      'a mistake that expects nothing',
      { 'exercises/e1-greet/mistakes/x/a.ts': '' },
      'exercises/e1-greet/mistakes/x/expect.yaml: This file is missing.',
    ],
    [
      'a file name that is refused',
      { 'exercises/e1-greet/starter/node_modules.d/<b>.ts': '' },
      'exercises/e1-greet: A file cannot be called node_modules.d/<b>.ts.',
    ],
  ])('%s', async (_, changes, problem) => {
    expect(await problems(changes)).toContainEqual(expect.stringContaining(problem));
  });

  it('tells of a unit once, however many lessons it has', async () => {
    const found = await problems({
      'lessons/01-again/unit.yaml': inOrder['lessons/01-start/unit.yaml']!,
      'lessons/01-again/01-other.mdx': copy,
    });
    expect(found.filter((problem) => problem.includes('same number'))).toHaveLength(1);
  });
});
