// Who the statements are about: whom the LMS named when it opened the course, or a number that means nothing elsewhere.
// Imported by the reporter.
import type { Actor } from './statement.ts';

// Not below `roundtrip:`, where the workspace looks for settings that it must show at once.
const key = 'roundtrip-lms:actor';

/**
 * An LMS names the learner in the address, `?actor={"mbox":"mailto:…"}`, as launches of xAPI content do; that is kept
 * for this tab. Otherwise a random account of this browser, which `site` is the home page of.
 */
export function findActor(search: string, site: string): Actor {
  const named = readActor(new URLSearchParams(search).get('actor')) ?? readActor(recall(sessionStorageOf()));
  if (named) {
    remember(sessionStorageOf(), JSON.stringify(named));
    return named;
  }
  const known = readActor(recall(localStorageOf()));
  const actor: Actor = known ?? {
    objectType: 'Agent',
    account: { homePage: site, name: crypto.randomUUID() },
  };
  if (!known) remember(localStorageOf(), JSON.stringify(actor));
  return actor;
}

/** Undefined for anything that does not identify somebody the way xAPI does. */
function readActor(text: string | null | undefined): Actor | undefined {
  if (!text) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, mbox, account } = value as Record<string, unknown>;
  const first = <T>(one: T | T[]) => (Array.isArray(one) ? one[0] : one);
  const who = {
    objectType: 'Agent' as const,
    ...(typeof first(name) === 'string' ? { name: String(first(name)) } : {}),
  };
  const mail: unknown = first(mbox);
  if (typeof mail === 'string' && /^mailto:\S+@\S+$/.test(mail)) return { ...who, mbox: mail };
  const { homePage, name: login } = (first(account) ?? {}) as Record<string, unknown>;
  if (typeof homePage === 'string' && typeof login === 'string')
    return { ...who, account: { homePage, name: login } };
  return undefined;
}

function localStorageOf(): Storage | undefined {
  return typeof localStorage === 'undefined' ? undefined : localStorage;
}

function sessionStorageOf(): Storage | undefined {
  return typeof sessionStorage === 'undefined' ? undefined : sessionStorage;
}

function recall(storage: Storage | undefined): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function remember(storage: Storage | undefined, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch {
    // Storage is blocked: the next page begins anew.
  }
}
