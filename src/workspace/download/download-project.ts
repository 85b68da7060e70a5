// Saves the learner's program as a zip. Loaded when they ask for it.
import { strToU8, zipSync } from 'fflate';
import type { Exercise, FileTree } from '../../course/exercise.ts';
import { saveFile } from '../preview/save-file.ts';
import { projectFiles } from './project-files.ts';

/** All files lie in one folder, named after the exercise. */
export function zipOf(exercise: Exercise, tree: FileTree): Uint8Array {
  const files = Object.entries(projectFiles(exercise, tree));
  return zipSync(Object.fromEntries(files.map(([path, text]) => [`${exercise.id}/${path}`, strToU8(text)])));
}

/** Asks the browser to save the zip. */
export function downloadProject(exercise: Exercise, tree: FileTree): void {
  saveFile(`${exercise.id}.zip`, zipOf(exercise, tree));
}
