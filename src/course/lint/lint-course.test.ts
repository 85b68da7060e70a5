// The lint says nothing about a course in order, and finds each mistake in how its files go together.
import { expect, it } from 'vitest';
import { exercise, inOrder, item, problems, quiz } from './testing/small-course.ts';

it('says nothing about a course that is in order', async () => {
  expect(await problems({})).toEqual([]);
});

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
      'lessons/01-start/01-greet.quiz.yaml': quiz(item('greeting')).replace('spaced: []', 'spaced: [greet]'),
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
    'an answer with a file of the solution',
    {
      'exercises/e1-greet/mistakes/x/a.ts': inOrder['exercises/e1-greet/solution/a.ts']!,
      'exercises/e1-greet/mistakes/x/expect.yaml': 'check: a\nmessage: b\n',
    },
    'exercises/e1-greet/mistakes/x/a.ts: This file is the same in the solution.',
  ],
  [
    'a solution with a file of the starter',
    { 'exercises/e1-greet/solution/a.ts': inOrder['exercises/e1-greet/starter/a.ts']! },
    'exercises/e1-greet/solution/a.ts: This file is the same in the starter.',
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
