// `npm run new`: asks what to make; `npm run new -- unit|lesson|exercise …` makes it without questions.
import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { listLessons } from '../course/list-lessons.ts';
import { readFolders } from '../course/read-tree.ts';
import { addToLesson, makeExercise, makeLesson, makeUnit, type Made } from './new/scaffold.ts';

const root = join(import.meta.dirname, '../..');
const usage = `npm run new                                        asks what to make
npm run new unit "Title"
npm run new lesson <unit> "Title"                  with an exercise of its own; -- --bare for none
npm run new exercise "Title" [<unit>/<lesson>]     and adds it to that lesson`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { bare: { type: 'boolean', default: false } },
});

try {
  await make(positionals.length > 0 ? positionals : await ask());
} catch (error) {
  // What is wrong is in the words; where in this program it was noticed helps nobody.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function make([what, first, second]: readonly string[]): Promise<void> {
  if (what === 'unit' && first) {
    report(await makeUnit(root, first), 'Its summary is yours to write. Then: npm run new lesson');
  } else if (what === 'lesson' && first && second) {
    const exercise = values.bare ? undefined : await makeExercise(root, second);
    const lesson = await makeLesson(root, first, second, exercise?.name);
    if (exercise) report(exercise);
    report(lesson, `See it: npm run dev${exercise ? `. Prove it: npm run verify -- ${exercise.name}` : ''}`);
  } else if (what === 'exercise' && first) {
    const made = await makeExercise(root, first);
    if (second) await addToLesson(root, second, made.name);
    const next = second ? '' : 'Add it to “exercises” in a lesson’s frontmatter. ';
    report(made, `${next}Prove it: npm run verify -- ${made.name}`);
  } else {
    throw new Error(usage);
  }
}

function report({ name, files }: Made, next?: string): void {
  console.log(`Made ${name}:\n${files.map((file) => `  ${file}`).join('\n')}`);
  if (next) console.log(next);
}

async function ask(): Promise<string[]> {
  const terminal = createInterface({ input: stdin });
  const lines = terminal[Symbol.asyncIterator]();
  const answer = async (question: string): Promise<string> => {
    stdout.write(question);
    const line = await lines.next();
    if (line.done) throw new Error(`\nNothing was made.\n${usage}`);
    return line.value.trim();
  };
  try {
    const what = (await answer('What shall it be: unit, lesson or exercise? ')).toLowerCase();
    if (!['unit', 'lesson', 'exercise'].includes(what)) throw new Error(usage);
    const title = await answer('Its title: ');
    if (what === 'unit') return [what, title];
    const known = what === 'lesson' ? await readFolders(join(root, 'lessons')) : await listLessons(root);
    console.log(known.map((name) => `  ${name}`).join('\n'));
    const place = await answer(what === 'lesson' ? 'In which unit? ' : 'In which lesson? Enter for none: ');
    return what === 'lesson' ? [what, place, title] : [what, title, ...(place ? [place] : [])];
  } finally {
    terminal.close();
  }
}
