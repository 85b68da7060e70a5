// Checks a project before anything is done with it. For the embedded engine.
import { EngineError } from '../engine-error.ts';
import type { Project } from '../port.ts';

/** Throws an EngineError `bad-project` when a path leaves the project or the entry is missing. */
export function checkProject(project: Project): void {
  Object.keys(project.files).forEach(checkPath);
  if (!Object.hasOwn(project.files, project.entry)) {
    const what = `The project has no file ${project.entry}, which is the one to run.`;
    throw new EngineError('bad-project', what, 'Add it, or name another file as the entry.');
  }
}

/** Throws an EngineError `bad-project` for anything but a plain relative path such as `src/app.ts`. */
export function checkPath(path: string): void {
  const parts = path.split('/');
  const bad = parts.some((part) => part === '' || part === '.' || part === '..' || part === '__proto__');
  if (!bad && !/[\\\0]/.test(path)) return;
  const hint = 'Paths are relative, with “/” between names, such as src/app.ts.';
  throw new EngineError('bad-project', `“${path}” is no path inside the project.`, hint);
}
