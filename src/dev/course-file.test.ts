import { expect, it } from 'vitest';
import { courseFileOf } from './course-file.ts';

it.each([
  ['lessons/01-a/01-b.mdx', 'lesson'],
  ['lessons/01-a/01-b.quiz.yaml', 'quiz'],
  ['lessons/01-a/unit.yaml', 'unit'],
  ['lessons/glossary.yaml', 'glossary'],
  ['lessons/rosetta.yaml', 'rosetta'],
  ['lessons/home.mdx', 'other'],
  ['course.config.ts', 'other'],
  ['public/cat.svg', 'other'],
])('%s is a %s', (file, kind) => {
  expect(courseFileOf('/course', `/course/${file}`)).toEqual({ file, kind });
});

it('knows the exercise that a file is of', () => {
  const file = 'exercises/e1/mistakes/x/src/app.ts';
  expect(courseFileOf('/course', `/course/${file}`)).toEqual({ file, kind: 'exercise', exercise: 'e1' });
});

it.each([
  'src/cli/new.ts',
  'lessons/01-a/.01-b.mdx.swp',
  'lessons/01-a/01-b.mdx~',
  'exercises/.DS_Store',
  '.astro/x',
])('leaves %s alone', (file) => expect(courseFileOf('/course', `/course/${file}`)).toBeUndefined());
