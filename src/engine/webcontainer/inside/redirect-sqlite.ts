// Points `node:sqlite` at our own module, which adds what the container's lacks. Imported by the preload only.
import { registerHooks } from 'node:module';

/** Redirects every import of `node:sqlite` but that of `sqlite.mjs` itself. */
export function redirectSqlite(): void {
  const url = new URL('./sqlite.mjs', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      specifier === 'node:sqlite' && context.parentURL !== url
        ? { url, shortCircuit: true }
        : nextResolve(specifier, context),
  });
}
