// The shape of a file of words, `words.<language>.ts` beside course.config.ts. English is the source of truth: each area of
// the interface is a file in en/, each constant there a word, and a translation has the same names.
import type * as advice from './en/advice.ts';
import type * as checks from './en/checks.ts';
import type * as commands from './en/commands.ts';
import type * as console from './en/console.ts';
import type * as controls from './en/controls.ts';
import type * as cookies from './en/cookies.ts';
import type * as copying from './en/copying.ts';
import type * as database from './en/database.ts';
import type * as dialogs from './en/dialogs.ts';
import type * as diff from './en/diff.ts';
import type * as download from './en/download.ts';
import type * as earlier from './en/earlier.ts';
import type * as editor from './en/editor.ts';
import type * as engines from './en/engines.ts';
import type * as explanations from './en/explanations.ts';
import type * as failures from './en/failures.ts';
import type * as fileRules from './en/file-rules.ts';
import type * as files from './en/files.ts';
import type * as filesColumn from './en/files-column.ts';
import type * as fill from './en/fill.ts';
import type * as filter from './en/filter.ts';
import type * as header from './en/header.ts';
import type * as history from './en/history.ts';
import type * as home from './en/home.ts';
import type * as importing from './en/importing.ts';
import type * as inspector from './en/inspector.ts';
import type * as keys from './en/keys.ts';
import type * as map from './en/map.ts';
import type * as miniEngine from './en/mini-engine.ts';
import type * as miniServer from './en/mini-server.ts';
import type * as monaco from './en/monaco.ts';
import type * as notices from './en/notices.ts';
import type * as offline from './en/offline.ts';
import type * as page from './en/page.ts';
import type * as pages from './en/pages.ts';
import type * as palette from './en/palette.ts';
import type * as panes from './en/panes.ts';
import type * as preview from './en/preview.ts';
import type * as problems from './en/problems.ts';
import type * as progress from './en/progress.ts';
import type * as questions from './en/questions.ts';
import type * as quiz from './en/quiz.ts';
import type * as reader from './en/reader.ts';
import type * as review from './en/review.ts';
import type * as run from './en/run.ts';
import type * as search from './en/search.ts';
import type * as share from './en/share.ts';
import type * as shortcuts from './en/shortcuts.ts';
import type * as solution from './en/solution.ts';
import type * as storage from './en/storage.ts';
import type * as summary from './en/summary.ts';
import type * as terminal from './en/terminal.ts';
import type * as tools from './en/tools.ts';
import type * as transfer from './en/transfer.ts';
import type * as typescript from './en/typescript.ts';
import type * as visitor from './en/visitor.ts';
import type * as workspace from './en/workspace.ts';

interface Areas {
  advice: typeof advice;
  checks: typeof checks;
  commands: typeof commands;
  console: typeof console;
  controls: typeof controls;
  cookies: typeof cookies;
  copying: typeof copying;
  database: typeof database;
  dialogs: typeof dialogs;
  diff: typeof diff;
  download: typeof download;
  earlier: typeof earlier;
  editor: typeof editor;
  engines: typeof engines;
  explanations: typeof explanations;
  failures: typeof failures;
  fileRules: typeof fileRules;
  files: typeof files;
  filesColumn: typeof filesColumn;
  fill: typeof fill;
  filter: typeof filter;
  header: typeof header;
  history: typeof history;
  home: typeof home;
  importing: typeof importing;
  inspector: typeof inspector;
  keys: typeof keys;
  map: typeof map;
  miniEngine: typeof miniEngine;
  miniServer: typeof miniServer;
  monaco: typeof monaco;
  notices: typeof notices;
  offline: typeof offline;
  page: typeof page;
  pages: typeof pages;
  palette: typeof palette;
  panes: typeof panes;
  preview: typeof preview;
  problems: typeof problems;
  progress: typeof progress;
  questions: typeof questions;
  quiz: typeof quiz;
  reader: typeof reader;
  review: typeof review;
  run: typeof run;
  search: typeof search;
  share: typeof share;
  shortcuts: typeof shortcuts;
  solution: typeof solution;
  storage: typeof storage;
  summary: typeof summary;
  terminal: typeof terminal;
  tools: typeof tools;
  transfer: typeof transfer;
  typescript: typeof typescript;
  visitor: typeof visitor;
  workspace: typeof workspace;
}

/** A text stays a text, a function takes the same values, a table has the same keys. */
type Translated<Word> = Word extends string
  ? string
  : Word extends (...values: infer Values) => infer Text
    ? (...values: Values) => Text
    : { readonly [Key in keyof Word]: Translated<Word[Key]> };

/** Every word of every area: what is missing is an error of the type check. */
export type CompleteWords = {
  readonly [Area in keyof Areas]: { readonly [Word in keyof Areas[Area]]: Translated<Areas[Area][Word]> };
};

/** Some words: the others stay English, and the build says which. */
export type Words = { readonly [Area in keyof CompleteWords]?: Partial<CompleteWords[Area]> };
