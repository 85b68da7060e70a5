// A page's end of the line to the dev server. For the author's tools: there is no such line in the built site.
/// <reference types="vite/client" />
import type { AuthorEvents } from './protocol.ts';

/** Sends an event to the dev server. */
export function tell<Name extends keyof AuthorEvents>(name: Name, data: AuthorEvents[Name]): void {
  // Vite knows only its own events by name.
  import.meta.hot?.send(name as string, data);
}

/** Calls `hear` with what the dev server says. Returns what ends it. */
export function listen<Name extends keyof AuthorEvents>(
  name: Name,
  hear: (data: AuthorEvents[Name]) => void,
): () => void {
  import.meta.hot?.on(name, hear);
  return () => import.meta.hot?.off(name, hear);
}
