// The door to playing programs while the site is built. The Node engine finds its own files by where it lies, so it must
// not become part of the build's bundle: Node loads it as it is.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as PlayProgram from '../../engine/node/play-program.ts';

const module = pathToFileURL(join(process.cwd(), 'src/engine/node/play-program.ts')).href;

/** `playProgram` of engine/node. */
export const playProgram: typeof PlayProgram.playProgram = async (wanted) => {
  const loaded = (await import(/* @vite-ignore */ module)) as typeof PlayProgram;
  return loaded.playProgram(wanted);
};
