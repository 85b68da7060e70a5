// Every program that a lesson shows is run on real Node, and every piece of code stands in something that is run.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listLessons } from '../../course/list-lessons.ts';
import { listExercises, readExercise } from '../../course/read-exercise.ts';
import { readLessonBase } from '../../course/read-base.ts';
import { collectSamples } from '../../course/samples/collect-samples.ts';
import { playProgram } from '../../engine/node/play-program.ts';

const root = join(import.meta.dirname, '../../..');
const exercises = await Promise.all((await listExercises(root)).map((id) => readExercise(root, id)));
const lessons = await Promise.all(
  (await listLessons(root)).map(async (id) => {
    const file = `lessons/${id}.mdx`;
    const text = await readFile(join(root, file), 'utf8');
    const used = exercises.filter((exercise) => text.includes(exercise.id));
    const base = await readLessonBase(root, id);
    return { file, base, used, ...collectSamples(text, file) };
  }),
);

/** Spaces and line breaks do not count: a lesson may wrap a line that is longer in the file. */
const folded = (code: string) => code.replace(/\s+/g, '');

describe.each(lessons)('$file', ({ base, samples, fragments, used }) => {
  it.each(samples)('$name runs as the lesson says', { timeout: 30_000 }, async ({ files, entry, fails }) => {
    const project = { files: { ...base, ...files }, entry };
    // One request, so that a server ends; a program without one runs to its end.
    const requests = entry === 'src/server.ts' ? [{ method: 'GET', path: '/', headers: {}, body: '' }] : [];
    const { error, output } = await playProgram({ project, requests });
    if (fails === undefined) expect(error?.message ?? '', output).toBe('');
    else expect(`${error?.message ?? ''}\n${output}`).toContain(fails);
  });

  it.each(fragments)('line $line is a piece of something that is run', ({ code }) => {
    const whole = [
      ...samples.flatMap(({ files }) => Object.values(files)),
      ...Object.values(base),
      ...used.flatMap(({ starter, solution }) => [...Object.values(starter), ...Object.values(solution)]),
    ];
    // `…` stands for what is left out.
    const pieces = code.split('…').map(folded).filter(Boolean);
    expect(whole.some((text) => pieces.every((piece) => folded(text).includes(piece)))).toBe(true);
  });
});
