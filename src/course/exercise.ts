// What an exercise is once its folder has been read and checked: the shape that the site, the workspace and the CLI share.
// Types only; every layer but engine and lib may import it.

/** Files by path: relative, with `/`. Text only; a starter holds no binary files. */
export type FileTree = Record<string, string>;

/** One check as a learner sees it before it has run: a task to tick off. */
export interface CheckSummary {
  id: string;
  /** The task, as a statement that will be true: `GET /about answers 200`. */
  title: string;
  /** One sentence: why it matters. */
  why: string;
  /** Checks that must pass before this one is run. */
  requires: string[];
  /** Up to four rungs, from where to look to the line with a blank; `reveal` shows that file of the solution. */
  hints: (string | { reveal: string })[];
}

/** An exercise as the workspace gets it. */
export interface Exercise {
  /** The folder's name, such as `e01-say-hello`. Never changes: progress is kept under it. */
  id: string;
  title: string;
  /** The task in the lesson's words: Markdown rendered to HTML. */
  taskHtml: string;
  /** The file that is run. */
  entry: string;
  /** The file that is open at first. */
  focus: string;
  /** Environment variables of each run. */
  env: Record<string, string>;
  /** The starter, whole: shared base files included. */
  files: FileTree;
  /** The engine that the exercise asks for; without it, the course's or the learner's own. */
  engine?: 'embedded' | 'webcontainer';
  /** The exercise that this one goes on from. `files`: those of the starter that are its solution's, and editable. */
  continues?: { id: string; title: string; files: string[] };
  /** Paths that the learner may read, not edit. */
  readOnly: string[];
  /** The learner may add, rename and delete no files. Default false. */
  fixedFiles?: boolean;
  /** Changes when the starter or the checks change in a way that matters: a hash of both. */
  version: string;
  checks: CheckSummary[];
  /** Where the solution can be fetched when the learner asks for it: a JSON `FileTree`. */
  solutionUrl: string;
}
