// Makes a quiz item ready for a page: plays its program, finds the right answer, highlights its code. Build time and tests.
import { CourseError } from '../../course/course-error.ts';
import type { FileTree } from '../../course/exercise.ts';
import type { PreparedItem, PreparedOption } from '../../course/quiz/prepared-item.ts';
import type { QuizItem, QuizItemOf, QuizProgram, QuizRequest } from '../../course/quiz/quiz-schema.ts';
import { sameValue, shownValue } from '../../course/quiz/shown-value.ts';
import type { PlayedProgram } from '../../engine/node/play-program.ts';
import { playProgram } from '../samples/play.ts';
import { linesOfShiki } from '../../workspace/editor/highlighted-lines.ts';
import { highlightFiles } from '../highlight-files.ts';
import * as words from '../../words/en/questions.ts';

/** Where items come from and what lies under their programs. */
export interface PrepareContext {
  /** The quiz's file, for messages. */
  file: string;
  /** The files of the base that the quiz's unit names. */
  base: FileTree;
}

/** Throws a CourseError for an item whose options do not hold what the engine answers. */
export async function prepareItem(item: QuizItem, context: PrepareContext): Promise<PreparedItem> {
  const { id, question } = item;
  switch (item.type) {
    case 'predict':
      return preparePrediction(item, context);
    case 'explain-error':
      return prepareError(item, context);
    case 'fill':
      return prepareFill(item, context);
    case 'spot-bug': {
      const lines = await highlightLines(item.code, item.language);
      const whys = lines.map((_, index) =>
        index + 1 === item.bug ? item.why : (item.others[index + 1] ?? item.otherwise),
      );
      return { kind: 'spot-bug', id, question, lines, bug: item.bug - 1, whys };
    }
    case 'parsons':
      return prepareParsons(item);
    case 'match': {
      const things = item.pairs.map(({ left, right, why }) => ({ text: left, place: right, why }));
      const places = shuffled([...new Set(things.map(({ place }) => place))], id);
      return { kind: 'place', label: words.match, id, question, places, things };
    }
    case 'classify': {
      const things = item.items.map(({ text, bin, why }) => ({ text, place: bin, why }));
      return { kind: 'place', label: words.sort, id, question, places: item.bins, things };
    }
    case 'trace':
      return { kind: 'trace', id, question, steps: item.steps };
    case 'multi-select':
      return {
        kind: 'choice',
        label: words.chooseAll,
        several: true,
        id,
        question,
        sent: [],
        options: item.options,
      };
  }
}

async function preparePrediction(
  item: QuizItemOf<'predict'>,
  context: PrepareContext,
): Promise<PreparedItem> {
  const { id, question, program, requests, shows } = item;
  const played = await playOf(program, requests, context);
  const truth = truthOf(item, shows, requests, played, context);
  const options = item.options.map(({ value, why }): PreparedOption => {
    return {
      text: shows === 'body' || shows === 'output' ? value : `\`${value}\``,
      right: sameValue(value, truth),
      why,
    };
  });
  if (options.filter(({ right }) => right).length !== 1) {
    throw new CourseError(
      context.file,
      `${id}: exactly one option must be what the engine shows: ${JSON.stringify(truth)}`,
    );
  }
  return {
    kind: 'choice',
    label: words.predict,
    several: false,
    id,
    question,
    code: await highlightProgram(program),
    sent: requests.map(inWords),
    options,
  };
}

async function prepareError(
  item: QuizItemOf<'explain-error'>,
  context: PrepareContext,
): Promise<PreparedItem> {
  const { id, question, program, requests, options } = item;
  const { error, output } = await playOf(program, requests, context);
  const shown = error ? (error.stack ?? `${error.name}: ${error.message}`) : output.trim();
  if (shown === '')
    throw new CourseError(context.file, `${id}: the program shows no error and prints nothing.`);
  const ownLines = shown.split('\n').filter((line) => !/node:|node_modules/.test(line));
  return {
    kind: 'choice',
    label: words.explainError,
    several: false,
    id,
    question,
    code: await highlightProgram(program),
    sent: requests.map(inWords),
    error: ownLines.join('\n'),
    options,
  };
}

async function prepareFill(item: QuizItemOf<'fill'>, context: PrepareContext): Promise<PreparedItem> {
  const { id, question, text, language, answers, wrong, why, run } = item;
  const [before, after] = await highlightAround(text, language);
  const common = { kind: 'fill' as const, id, question, before, after, answers, wrong, why };
  if (!run) return common;
  const truths = await Promise.all(
    answers.map(async (answer) => {
      const played = await playOf(text.replace('____', answer), run.requests, context);
      return truthOf(item, run.shows, run.requests, played, context);
    }),
  );
  const [truth = ''] = truths;
  if (truths.some((other) => !sameValue(other, truth)))
    throw new CourseError(context.file, `${id}: its answers do not all lead to ${JSON.stringify(truth)}`);
  const { files, entry } = projectOf(text, context);
  return {
    ...common,
    run: { files, entry, file: 'src/app.ts', requests: run.requests, shows: run.shows, truth },
  };
}

async function prepareParsons(item: QuizItemOf<'parsons'>): Promise<PreparedItem> {
  const { id, question, lines, also, distractors, language, why } = item;
  const html = async (text: string) => (await highlightLines(text, language)).join('\n');
  const all = await Promise.all([
    ...lines.map(async (text) => ({ text, html: await html(text) })),
    ...distractors.map(async ({ line, why: reason }) => ({
      text: line,
      html: await html(line),
      why: reason,
    })),
  ]);
  const mixed = shuffled(all, id);
  const placeOf = (number: number) => mixed.indexOf(all[number]!);
  const inOrder = lines.map((_, index) => index);
  const orders = [inOrder, ...also.map((order) => order.map((number) => number - 1))];
  return {
    kind: 'parsons',
    id,
    question,
    lines: mixed,
    orders: orders.map((order) => order.map(placeOf)),
    why,
  };
}

/** A program lies on its unit's base, unless it brings its own entry. */
function projectOf(
  program: QuizProgram,
  { base }: PrepareContext,
): { files: Record<string, string>; entry: string } {
  if (typeof program === 'string')
    return { files: { ...base, 'src/app.ts': program }, entry: 'src/server.ts' };
  const { files, entry } = program;
  return Object.hasOwn(files, entry) ? program : { files: { ...base, ...files }, entry };
}

function playOf(
  program: QuizProgram,
  requests: readonly QuizRequest[],
  context: PrepareContext,
): Promise<PlayedProgram> {
  return playProgram({ project: projectOf(program, context), requests });
}

function truthOf(
  { id }: QuizItem,
  shows: string,
  requests: readonly QuizRequest[],
  { responses, output, error }: PlayedProgram,
  { file }: PrepareContext,
): string {
  const truth = shownValue(shows, responses[requests.length - 1], output);
  if (truth === undefined)
    throw new CourseError(file, `${id}: the program did not answer: ${error?.message ?? 'it sent nothing'}`);
  return truth;
}

function inWords({ method, path, headers, body }: QuizRequest): string {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path}`, ...fields, ...(body === '' ? [] : ['', body])].join('\n');
}

async function highlightLines(code: string, extension: string): Promise<string[]> {
  const path = `code.${extension}`;
  const { [path]: html = '' } = await highlightFiles({ [path]: code.trimEnd() });
  return linesOfShiki(html);
}

async function highlightProgram(program: QuizProgram): Promise<string> {
  if (typeof program === 'string') return (await highlightLines(program, 'ts')).join('\n');
  const files = Object.entries(program.files).map(async ([path, text]) => {
    const lines = await highlightLines(text, path.split('.').at(-1) ?? 'ts');
    return [`<span class="quiz-file">${path}</span>`, ...lines].join('\n');
  });
  return (await Promise.all(files)).join('\n\n');
}

/** The HTML before and after the blank. A colour that spans the blank is closed before it and opened again after. */
async function highlightAround(text: string, language: string): Promise<[string, string]> {
  const [before = '', after = ''] = (await highlightLines(text, language)).join('\n').split('____');
  const opened = before.lastIndexOf('<span');
  if (opened <= before.lastIndexOf('</span>')) return [before, after];
  const tag = before.slice(opened, before.indexOf('>', opened) + 1);
  return [`${before}</span>`, `${tag}${after}`];
}

/** The same order at every build, and not the author's. */
function shuffled<T>(values: readonly T[], seed: string): T[] {
  const rated = values.map((value, index) => ({ value, rank: hash(`${seed} ${index}`) }));
  const mixed = rated.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
  const unchanged = mixed.every((value, index) => value === values[index]);
  return unchanged ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return value;
}
