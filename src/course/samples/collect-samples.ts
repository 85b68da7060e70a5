// The programs that a lesson shows. Imported by the site's build, which plays them, and by the tests, which run them all.
//
// A code block of a language that can be run is a sample: `title` is its path. Blocks with the same `sample="name"` are
// files of one program; without a name a block is a program by itself. `fragment` marks a piece of code that stands
// whole elsewhere, `fails="words"` a program that must end with an error that says so.
import { CourseError } from '../course-error.ts';
import type { FileTree } from '../exercise.ts';
import { readFences, type Fence } from './fences.ts';

/** One program of a lesson. */
export interface LessonSample {
  /** As written in `sample`, or `line 12`. */
  name: string;
  /** On top of the course's shared base. */
  files: FileTree;
  /** The file that is run. */
  entry: string;
  /** Set when the program must fail; part of its error. */
  fails?: string;
  /** The line of its first block, from 1. */
  line: number;
}

/** A lesson's programs, and the pieces of code that belong to one of them or to an exercise. */
export interface LessonSamples {
  samples: LessonSample[];
  fragments: Fence[];
}

const runnable = new Set(['ts', 'js', 'typescript', 'javascript']);
/** Belong to a program when they have a name, and are else only to be read. */
const supporting = new Set(['njk', 'jinja', 'html', 'css', 'sql', 'json', 'svg', 'env']);
const appFile = 'src/app.ts';

/** `text` is the lesson's MDX, `file` its path for messages. Throws a CourseError for a block that fits nowhere. */
export function collectSamples(text: string, file: string): LessonSamples {
  const samples = new Map<string, LessonSample>();
  const fragments: Fence[] = [];
  for (const fence of readFences(text)) {
    const { language, meta, code, line } = fence;
    const isCode = runnable.has(language);
    const name = typeof meta['sample'] === 'string' ? meta['sample'] : undefined;
    if (meta['fragment']) {
      fragments.push(fence);
      continue;
    }
    if (!isCode && !(supporting.has(language) && name)) continue;
    const path = meta['title'];
    if (typeof path !== 'string')
      throw new CourseError(
        file,
        'This code has no title="src/…", so it cannot be run. Give it one, or mark it as a fragment.',
        line,
      );
    const key = name ?? `line ${line}`;
    const sample = samples.get(key) ?? { name: key, files: {}, entry: '', line };
    sample.files = { ...sample.files, [path]: `${code}\n` };
    sample.entry = entryOf(sample.files, meta['entry'], sample.entry);
    if (typeof meta['fails'] === 'string') sample.fails = meta['fails'];
    samples.set(key, sample);
  }
  return { samples: [...samples.values()], fragments };
}

/** An app is run by the base's server; anything else is the entry itself, the first such file unless another is named. */
function entryOf(files: FileTree, named: string | true | undefined, before: string): string {
  if (typeof named === 'string') return named;
  if (before !== '') return before;
  if (appFile in files) return 'src/server.ts';
  return Object.keys(files).find((path) => /\.[jt]s$/.test(path)) ?? '';
}
