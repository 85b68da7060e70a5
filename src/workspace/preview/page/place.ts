// Places in the page's own source, out of what browsers say. Scripts travel as `data:` addresses that carry their path, and
// inline scripts name their page by `sourceURL`: see render/page-scripts.ts. Part of the page's script.
import { currentUrl } from './location.ts';

const DATA_SCRIPT = /data:text\/javascript;charset=utf-8;path=([^;]*);base64,[A-Za-z0-9+/=]*/g;

/** `/app.js:3`; undefined when the address is none of the page's. `line` counts from 1. */
export function placeOf(file: string, line: number, _column: number): string | undefined {
  const path = pathOf(file);
  return path === undefined || !(line > 0) ? undefined : `${path}:${line}`;
}

function pathOf(file: string): string | undefined {
  const [, carried] = /^data:text\/javascript;charset=utf-8;path=([^;]*);/.exec(file) ?? [];
  if (carried !== undefined) return decodeURIComponent(carried);
  const url = URL.parse(file);
  return url?.origin === currentUrl().origin ? url.pathname + url.search : undefined;
}

/** A trace with paths in the place of the addresses that scripts travel by. */
export function readableTrace(trace: string): string {
  return trace
    .replace(DATA_SCRIPT, (_whole, path: string) => decodeURIComponent(path))
    .replaceAll(`${currentUrl().origin}/`, '/');
}
