// Which part of the course a file belongs to. Imported by the dev server.
import { relative } from 'node:path';

/** A file of the course, relative to its folder, with `/`. */
export interface CourseFile {
  file: string;
  kind: 'lesson' | 'quiz' | 'unit' | 'glossary' | 'rosetta' | 'exercise' | 'other';
  /** The folder in `exercises/`; also set for shared folders, whose names begin with `_`. */
  exercise?: string;
}

/** Undefined for what is not the course's: the platform's own code, and what editors leave lying about. */
export function courseFileOf(root: string, path: string): CourseFile | undefined {
  const file = relative(root, path).replaceAll('\\', '/');
  const [folder, name = '', rest] = file.split('/');
  if (/(?:^|\/)\.|~$|\.sw[a-z]$/.test(file)) return undefined;
  if (folder === 'exercises' && rest !== undefined) return { file, kind: 'exercise', exercise: name };
  if (folder === 'lessons') return { file, kind: kindOfText(file) };
  return file === 'course.config.ts' || folder === 'public' ? { file, kind: 'other' } : undefined;
}

function kindOfText(file: string): CourseFile['kind'] {
  if (/^lessons\/[^/]+\/[^/]+\.mdx$/.test(file)) return 'lesson';
  if (file.endsWith('.quiz.yaml')) return 'quiz';
  if (file.endsWith('/unit.yaml')) return 'unit';
  if (file === 'lessons/glossary.yaml') return 'glossary';
  return file === 'lessons/rosetta.yaml' ? 'rosetta' : 'other';
}
