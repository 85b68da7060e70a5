// Fetches the types of the packages that the learner's files import, each once, from the site itself.
import { typescriptDefaults } from 'monaco-editor/languages/features/typescript/register';
import packages from 'virtual:editor-types';
import type { FileTree } from '../../../course/exercise.ts';
import { importedPackages } from './imported-packages.ts';

const fetched = new Map<string, Promise<void>>();

/**
 * Resolves when TypeScript has what `files` import, and Node's own types. Rejects when types cannot be fetched; the next
 * call tries again.
 */
export async function loadTypesFor(files: FileTree): Promise<void> {
  const wanted = ['@types/node', ...importedPackages(files)];
  await Promise.all(wanted.map((name) => fetched.get(name) ?? fetchTypes(name)));
}

function fetchTypes(name: string): Promise<void> | undefined {
  if (!Object.hasOwn(packages, name)) return undefined;
  const fetching = packages[name]!().then(({ default: files }) => {
    for (const [path, text] of Object.entries(files)) typescriptDefaults.addExtraLib(text, `file:///${path}`);
  });
  fetched.set(name, fetching);
  fetching.catch(() => fetched.delete(name));
  return fetching;
}
