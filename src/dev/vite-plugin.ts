// The dev server's side of writing a course: it reads each saved file at once, tells pages to look again, and keeps the
// course lint and the verdicts on exercises up to date. Imported by the integration.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { answersOf } from '../cli/verify-exercise.ts';
import { CourseError } from '../course/course-error.ts';
import { problemInWords, type CourseProblem } from '../course/lint/course-problem.ts';
import { readExercise } from '../course/read-exercise.ts';
import type { AuthorEvents, KeptAnswer, Stopping } from '../workspace/author/protocol.ts';
import { courseFileOf, type CourseFile } from './course-file.ts';
import { createJudge, judgeInProcess } from './judge.ts';
import { createLintRunner } from './lint-runner.ts';
import { lintInWords } from './lint-words.ts';
import { overlayOf } from './overlay.ts';
import { stoppingProblems } from './stopping-problems.ts';
import { tellMissedChanges } from './missed-changes.ts';

const lookAgain = 'src/dev/client/look-again.ts';

/** Where what is told to the author is written. */
export interface AuthorLog {
  info(text: string): void;
  warn(text: string): void;
}

/** Only for the dev server. */
export function authoringPlugin(log: AuthorLog): Plugin {
  let base = '/';
  return {
    name: 'roundtrip:authoring',
    apply: 'serve',
    configResolved(config) {
      base = config.base;
    },
    transform: {
      filter: { id: /vite\/dist\/client\/client\.mjs/ },
      // With Vite's own script, because that is also in the pages that Astro makes of errors. Workers have it, too.
      handler: (code) =>
        `${code}\nif (globalThis.document) import(${JSON.stringify(`${base}${lookAgain}`)});`,
    },
    configureServer: (server) => serveAuthor(server, log),
  };
}

type Reply = <Name extends keyof AuthorEvents>(name: Name, data: AuthorEvents[Name]) => void;

function serveAuthor(server: ViteDevServer, log: AuthorLog): void {
  const { root } = server.config;
  const stopping = new Map<string, CourseProblem[]>();
  const watched = new Set<string>();
  let savedAt = 0;
  const tellAll: Reply = (name, data) => server.ws.send(name as string, data);
  let found: readonly CourseProblem[] | undefined;
  const lint = createLintRunner(root, {
    tell(report) {
      tellAll('author:lint', report);
      if (report.isReading || !report.problems) return;
      for (const line of lintInWords(found, report.problems)) log.info(line);
      found = report.problems;
    },
    fail: (why) => log.warn(`The course could not be looked through for mistakes: ${why}`),
  });
  const judge = createJudge(judgeInProcess(root), (judged) => tellAll('author:judged', judged));

  async function importModule(file: string): Promise<unknown> {
    const path = join(root, file);
    server.environments.ssr.moduleGraph.onFileChange(path);
    return server.ssrLoadModule(path);
  }

  async function changed(path: string): Promise<void> {
    const file = courseFileOf(root, path);
    if (!file) return;
    const key = file.kind === 'exercise' ? `exercises/${file.exercise}` : file.file;
    const problems = await stoppingProblems(root, file, importModule);
    for (const problem of problems) log.warn(problemInWords(problem));
    const had = stopping.delete(key);
    if (problems.length > 0) stopping.set(key, problems);
    if (problems.length > 0 || had) tellAll('author:stopping', await stoppingNow());
    if (problems.length === 0) {
      savedAt = Date.now();
      tellAll('author:saved', null);
      // For the page of an error, which does not listen.
      server.ws.send({ type: 'full-reload', triggeredBy: path });
    }
    if (file.kind === 'exercise') await exerciseChanged(file);
    lint.changed();
  }

  async function exerciseChanged({ exercise = '' }: CourseFile): Promise<void> {
    judge.changed(exercise);
    for (const id of watched) if (id === exercise || exercise.startsWith('_')) await tellAnswers(id, tellAll);
  }

  async function stoppingNow(): Promise<Stopping> {
    const [first, ...others] = [...stopping.values()].flat();
    if (!first) return { problems: [], overlay: undefined };
    const text = await readFile(join(root, first.file), 'utf8').catch(() => undefined);
    return { problems: [first, ...others], overlay: overlayOf(root, [first, ...others], text) };
  }

  async function tellAnswers(exercise: string, reply: Reply): Promise<void> {
    const answers = await keptAnswers(root, exercise);
    if (answers) reply('author:answers', { exercise, answers });
  }

  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, (path) => {
      changed(path).catch((error: unknown) => log.warn(String(error)));
    });
  tellMissedChanges(server.watcher, (path) => courseFileOf(root, path) !== undefined);
  server.ws.on('author:hello', (askedFor: AuthorEvents['author:hello'], client) => {
    const reply: Reply = (name, data) => client.send(name as string, data);
    // Saved while the page was on its way, and not listening yet.
    if (savedAt > askedFor) reply('author:saved', null);
    reply('author:lint', lint.report);
    for (const judged of judge.exercises.values()) reply('author:judged', judged);
    void stoppingNow().then((now) => now.problems.length > 0 && reply('author:stopping', now));
  });
  server.ws.on('author:judge', (ids: AuthorEvents['author:judge']) => judge.judge(ids));
  server.ws.on('author:watch', (exercise: AuthorEvents['author:watch'], client) => {
    watched.add(exercise);
    void tellAnswers(exercise, (name, data) => client.send(name as string, data));
  });
  lint.changed();
  server.httpServer?.once('close', () => {
    lint.end();
    judge.end();
  });
}

/** Undefined while its folder cannot be read, which is told elsewhere. */
async function keptAnswers(root: string, exercise: string): Promise<KeptAnswer[] | undefined> {
  try {
    return answersOf(await readExercise(root, exercise)).map(({ kind, name, files, expect }) => ({
      kind,
      name,
      files,
      ...(expect ? { expect } : {}),
    }));
  } catch (error) {
    if (error instanceof CourseError) return undefined;
    throw error;
  }
}
