// Points `node:sqlite` at our own module, which adds what the container's lacks. Imported by the preload only.
import { registerHooks } from 'node:module';

const HOOK_FRAMES = 20;

/** Redirects every import of `node:sqlite` but that of `sqlite.mjs` itself. */
export function redirectSqlite(): void {
  const url = new URL('./sqlite.mjs', import.meta.url).href;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier === 'node:sqlite' && context.parentURL !== url) return { url, shortCircuit: true };
      const { stackTraceLimit } = Error;
      // The loader's frames are more with a hook, and must not push the learner's out.
      Error.stackTraceLimit = stackTraceLimit + HOOK_FRAMES;
      try {
        return nextResolve(specifier, context);
      } catch (error) {
        throw withoutOwnFrames(error);
      } finally {
        Error.stackTraceLimit = stackTraceLimit;
      }
    },
  });
}

/** A module that is not found is the learner's matter: the trace must not name this file. */
function withoutOwnFrames(error: unknown): unknown {
  if (!(error instanceof Error) || error.stack === undefined) return error;
  const own = import.meta.url.replace(/\?.*/, '');
  error.stack = error.stack
    .split('\n')
    .filter((line) => !line.includes(own))
    .join('\n');
  return error;
}
