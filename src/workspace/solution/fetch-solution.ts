// Our solution, fetched when a learner asks for it.
import type { FileTree } from '../../course/exercise.ts';
import * as words from '../../words/en/solution.ts';

/** Resolves to the whole project. Rejects with an Error for the learner. */
export async function fetchSolution(url: string): Promise<FileTree> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) {
    throw new Error(words.notFetched);
  }
  const found: unknown = await response.json();
  const files = Object.entries(found ?? {});
  return Object.fromEntries(files.filter((file): file is [string, string] => typeof file[1] === 'string'));
}
