// Rules for quizzes, glossary and Rosetta table: data in YAML. Imported by the course lint.
import { termAnchor, type GlossaryTerm } from '../glossary-schema.ts';
import type { Quiz } from '../quiz/quiz-schema.ts';
import type { CourseProblem } from './course-problem.ts';
import { attributeOf, elementsOf, lineOf, textOf, type LessonFile } from './lesson-file.ts';
import { tryGlossary, tryQuiz, tryRosetta } from './try-read.ts';

/** `files`: every file below `lessons/` with its text. */
export async function lintQuizzes(files: ReadonlyMap<string, string>): Promise<CourseProblem[]> {
  const problems: CourseProblem[] = [];
  const quizzes: { file: string; quiz: Quiz }[] = [];
  for (const [name, text] of files) {
    if (!name.endsWith('.quiz.yaml')) continue;
    const file = `lessons/${name}`;
    const read = await tryQuiz(file, text);
    if ('problem' in read) problems.push(read.problem);
    else quizzes.push({ file, quiz: read.value });
  }
  const owners = new Map<string, string>();
  for (const { file, quiz } of quizzes)
    for (const { id } of quiz.items) {
      const other = owners.get(id);
      if (other)
        problems.push({
          file,
          what: `The item “${id}” is also in ${other}.`,
          mend: 'Give it an id of its own: reviews are kept under it.',
        });
      else owners.set(id, file);
    }
  for (const { file, quiz } of quizzes)
    for (const id of quiz.spaced)
      if (!owners.has(id))
        problems.push({
          file,
          what: `spaced: there is no item “${id}”.`,
          mend: 'Name items of this course.',
        });
  return problems;
}

/** The glossary, and what lessons take from it. `text` is undefined when there is no such file. */
export async function lintGlossary(
  text: string | undefined,
  lessons: readonly LessonFile[],
): Promise<{ problems: CourseProblem[]; terms: GlossaryTerm[] }> {
  const file = 'lessons/glossary.yaml';
  const read = text === undefined ? { value: [] } : await tryGlossary(file, text);
  if ('problem' in read) return { problems: [read.problem], terms: [] };
  const terms = read.value;
  const words = new Map<string, string>();
  const problems: CourseProblem[] = [];
  for (const { term, also } of terms)
    for (const word of [term, ...also].map((one) => one.toLowerCase())) {
      const other = words.get(word);
      if (other !== undefined)
        problems.push({
          file,
          what: `“${word}” is explained twice: under “${other}” and “${term}”.`,
          mend: 'Join them.',
        });
      words.set(word, term);
    }
  for (const lesson of lessons)
    for (const { node, name } of elementsOf(lesson.nodes ?? [])) {
      if (name !== 'Term') continue;
      const is = attributeOf(node, 'is');
      const word = (typeof is === 'string' ? is : textOf(node)).trim().toLowerCase();
      if (!words.has(word))
        problems.push({
          file: lesson.file,
          line: lineOf(node),
          what: `<Term>: “${word}” is not in lessons/glossary.yaml.`,
          mend: 'Add it there, or name a word that is there with is="…".',
        });
    }
  return { problems, terms };
}

/** Where the glossary's terms can be linked to. */
export function glossaryAnchors(terms: readonly GlossaryTerm[]): Set<string> {
  return new Set(terms.map(({ term }) => termAnchor(term)));
}

/** The table of the same ideas in three frameworks. */
export async function lintRosetta(text: string | undefined): Promise<CourseProblem[]> {
  if (text === undefined) return [];
  const read = await tryRosetta('lessons/rosetta.yaml', text);
  return 'problem' in read ? [read.problem] : [];
}
