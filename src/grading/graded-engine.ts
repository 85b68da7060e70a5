// The part of the engine port that grading needs, so that it can be served over messages too. Types only.
import type { Engine, Run, RunFiles } from '../engine/port.ts';

/** A run as grading uses it. */
export type GradedRun = Pick<Run, 'output' | 'listening' | 'request' | 'stop'> & {
  readonly files: Pick<RunFiles, 'read'>;
};

/** An engine as grading uses it; every engine is one. */
export interface GradedEngine extends Pick<Engine, 'kind' | 'boot'> {
  run: (...args: Parameters<Engine['run']>) => Promise<GradedRun>;
}
