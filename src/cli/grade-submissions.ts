// Finding and reading what learners hand in: folders, zip files, or a folder full of either. Imported by `grade`.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { FileTree } from '../course/exercise.ts';

/** Files as they were handed in; those that are not text in UTF-8 as bytes. */
export type SubmittedFiles = Record<string, string | Uint8Array>;

export interface Submission {
  /** The name of its folder or zip file, without the ending. */
  name: string;
  path: string;
}

/** A submission that cannot be graded. `message` tells the instructor why. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError';
}

/** Far more than any exercise needs, and little enough for a zip bomb to do no harm. */
const MAX_BYTES = 20e6;
const MAX_FILES = 2000;
const IGNORED = new Set(['node_modules', '.git', '__MACOSX', '.DS_Store', 'Thumbs.db']);
const FORBIDDEN = new Set(['', '.', '..', '__proto__']);

/**
 * The submissions at `path`: one, when it is a zip file or a project that holds `focus`; otherwise every folder and zip
 * file in it, sorted. Throws a SubmissionError when there are none.
 */
export async function findSubmissions(path: string, focus: string): Promise<Submission[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new SubmissionError(`There is nothing at ${path}.`);
  const one = { name: basename(path, '.zip'), path };
  if (found.isFile()) {
    if (extname(path).toLowerCase() === '.zip') return [one];
    throw new SubmissionError(`${path} is neither a folder nor a zip file.`);
  }
  if (await stat(join(path, focus)).catch(() => undefined)) return [one];
  const entries = await readdir(path, { withFileTypes: true });
  const submissions = entries
    .filter((entry) => (entry.isDirectory() && !IGNORED.has(entry.name)) || isZip(entry.name))
    .map(({ name }) => ({ name: isZip(name) ? name.slice(0, -4) : name, path: join(path, name) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  if (submissions.length > 0) return submissions;
  throw new SubmissionError(`There is no ${focus} in ${path}, and no folder or zip file to look into.`);
}

/**
 * The files of a submission, from the folder in it that holds `focus`. Throws a SubmissionError when there is no such file,
 * when it is too large, or when a zip file is broken.
 */
export async function readSubmission({ path }: Submission, focus: string): Promise<SubmittedFiles> {
  const files = isZip(path) ? unzip(await readFile(path)) : await readFolder(path);
  const root = Object.keys(files)
    .filter((file) => file === focus || file.endsWith(`/${focus}`))
    .map((file) => file.slice(0, -focus.length))
    .sort((a, b) => a.length - b.length)[0];
  if (root === undefined) throw new SubmissionError(`There is no ${focus} in it.`);
  const inside = Object.entries(files).filter(([file]) => file.startsWith(root));
  return Object.fromEntries(inside.map(([file, data]) => [file.slice(root.length), asText(data)]));
}

/** What is graded: the starter, with what was handed in over it, except for the files that a learner may not change. */
export function submittedProject(
  { starter, readOnly }: { starter: FileTree; readOnly: readonly string[] },
  submitted: SubmittedFiles,
): SubmittedFiles {
  const fixed = readOnly.flatMap((path) =>
    Object.hasOwn(starter, path) ? [[path, starter[path] ?? '']] : [],
  );
  return { ...starter, ...submitted, ...(Object.fromEntries(fixed) as FileTree) };
}

function unzip(zip: Uint8Array): Record<string, Uint8Array> {
  let bytes = 0;
  let count = 0;
  try {
    const files = unzipSync(zip, {
      filter({ name, originalSize }) {
        if (name.endsWith('/') || !isWanted(name)) return false;
        refuseWhenTooLarge((bytes += originalSize), (count += 1));
        return true;
      },
    });
    // A zip file may lie about sizes, so what came out is counted again.
    refuseWhenTooLarge(
      Object.values(files).reduce((sum, data) => sum + data.byteLength, 0),
      count,
    );
    return files;
  } catch (error) {
    if (error instanceof SubmissionError) throw error;
    throw new SubmissionError('It is no zip file that can be read.');
  }
}

/** Links are left out: they could lead anywhere on the instructor's machine. */
async function readFolder(root: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  let bytes = 0;
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!isWanted(path)) continue;
      if (entry.isDirectory()) await visit(path);
      if (!entry.isFile()) continue;
      bytes += (await stat(join(root, path))).size;
      refuseWhenTooLarge(bytes, Object.keys(files).length + 1);
      files[path] = await readFile(join(root, path));
    }
  };
  await visit('');
  return files;
}

function isWanted(path: string): boolean {
  return !/[\\\0]/.test(path) && path.split('/').every((part) => !IGNORED.has(part) && !FORBIDDEN.has(part));
}

function refuseWhenTooLarge(bytes: number, count: number): void {
  if (bytes <= MAX_BYTES && count <= MAX_FILES) return;
  throw new SubmissionError(
    `It is too large: at most ${MAX_FILES} files and ${MAX_BYTES / 1e6} MB are read.`,
  );
}

function asText(data: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return data;
  }
}

function isZip(name: string): boolean {
  return extname(name).toLowerCase() === '.zip';
}
