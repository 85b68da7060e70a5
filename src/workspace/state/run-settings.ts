// How the workspace runs a learner's program: its environment, and what looks into its databases. Imported by the workspace.
import type { Exercise } from '../../course/exercise.ts';
import type { Project, RunOptions } from '../../engine/port.ts';

/**
 * Output in colours, as in a terminal. A program that names `node:sqlite` is observed for the database tool, which is
 * fetched here; no other program pays for that. A fetch that goes wrong costs the tool, not the run.
 */
export async function runSettings({ env }: Pick<Exercise, 'env'>, project: Project): Promise<RunOptions> {
  const settings: RunOptions = { env: { FORCE_COLOR: '1', ...env } };
  if (!usesSqlite(project)) return settings;
  const observer = await import('../../grading/database/observer.ts').catch(() => undefined);
  return observer ? { ...settings, preload: observer.OBSERVER_SOURCE } : settings;
}

/** Whether a file of the program speaks of `node:sqlite`. */
export function usesSqlite({ files }: Pick<Project, 'files'>): boolean {
  return Object.values(files).some((text) => typeof text === 'string' && text.includes('node:sqlite'));
}
