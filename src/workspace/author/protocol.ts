// What pages and the dev server tell each other while a course is written. Types only; imported by both.
import type { MistakeExpectation } from '../../course/exercise-schema.ts';
import type { FileTree } from '../../course/exercise.ts';
import type { CourseProblem } from '../../course/lint/course-problem.ts';
import type { AnswerKind } from '../../grading/judge-answer.ts';
import type { GradingResult } from '../../grading/result.ts';

/** An answer that an exercise's folder holds. */
export interface KeptAnswer {
  kind: AnswerKind;
  name: string;
  /** The whole project. */
  files: FileTree;
  /** A mistake's. */
  expect?: MistakeExpectation;
}

/** What came of an answer on the server. */
export interface JudgedAnswer {
  kind: AnswerKind;
  name: string;
  status: GradingResult['status'];
  /** What is off, in a sentence; empty when it was judged as it should be. */
  problem: string;
  /** The ids of the checks that failed. */
  failed: string[];
}

/** How far the server is with an exercise. */
export interface JudgedExercise {
  exercise: string;
  /** The exercise that it goes on from. */
  continues?: string;
  state: 'waiting' | 'judging' | 'judged';
  answers: JudgedAnswer[];
  /** What is off with the exercise as a whole. */
  problems: { file: string; problem: string }[];
}

/** What the course lint finds in the whole course. `undefined` until it has been through once. */
export interface LintReport {
  isReading: boolean;
  problems: CourseProblem[] | undefined;
}

/** What keeps files that were just saved from being read, with the overlay that tells of it. */
export interface Stopping {
  problems: CourseProblem[];
  /** For the constructor of the dev server's overlay; undefined when nothing is wrong. */
  overlay: unknown;
}

/** Events on the dev server's line, from either side, with what they carry. */
export interface AuthorEvents {
  /** A page is there and wants to know how things stand. When it was asked for, in milliseconds since 1970. */
  'author:hello': number;
  /** A file of the course was saved, and can be read. */
  'author:saved': null;
  'author:stopping': Stopping;
  'author:lint': LintReport;
  'author:judged': JudgedExercise;
  /** Judge these exercises. */
  'author:judge': string[];
  /** A page wants the answers of an exercise, and again whenever one of its files is saved. */
  'author:watch': string;
  'author:answers': { exercise: string; answers: KeptAnswer[] };
}
