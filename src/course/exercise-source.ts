// An exercise as its author keeps it: everything in its folder, read. For the site's build and the CLI, not for pages.
import type { FileTree } from './exercise.ts';
import type { ExerciseYaml, MistakeExpectation } from './exercise-schema.ts';

/** Another answer that must pass. */
export interface Alternative {
  name: string;
  /** The whole project: the solution with this answer's files over it. */
  files: FileTree;
}

/** An answer that must fail. */
export interface Mistake extends Alternative {
  expect: MistakeExpectation;
  /** Where it is kept, relative to the course's folder. */
  folder: string;
}

/** What an exercise takes over from the one that it goes on from. */
export interface Continuation {
  id: string;
  title: string;
  /** Files of the starter that are the earlier solution's and may be edited: a learner's own can take their place. */
  files: string[];
}

export interface ExerciseSource extends Omit<ExerciseYaml, 'base' | 'continues'> {
  /** The folder's name. */
  id: string;
  /** Relative to the course's folder: `exercises/e01-say-hello`. */
  folder: string;
  continues?: Continuation;
  /** Whole projects, shared base files included. */
  starter: FileTree;
  solution: FileTree;
  alternatives: Alternative[];
  mistakes: Mistake[];
  /** The absolute path of `checks.ts`, to be imported. */
  checksPath: string;
  /** A hash of what a learner starts from and of the checks: it changes when either does. */
  version: string;
}
