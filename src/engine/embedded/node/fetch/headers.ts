// `Headers` as Node has it: printed in the order and the case in which the fields were given.
import { native } from '../natives.ts';

const given = new WeakMap<object, Map<string, string>>();

/** A browser's Headers that also remembers how each name was written first. */
export class Headers extends native.Headers {
  constructor(init?: HeadersInit) {
    super();
    given.set(this, new Map());
    if (init === undefined) return;
    if (init instanceof native.Headers) {
      for (const [name, value] of init) this.append(given.get(init)?.get(name) ?? name, value);
      return;
    }
    const fields =
      Symbol.iterator in Object(init) ? (init as Iterable<[string, string]>) : Object.entries(init);
    for (const [name, value] of fields) this.append(name, value);
  }

  override append(name: string, value: string): void {
    super.append(name, value);
    const names = given.get(this);
    if (!names?.has(name.toLowerCase())) names?.set(name.toLowerCase(), name);
  }

  override set(name: string, value: string): void {
    super.set(name, value);
    const names = given.get(this);
    if (!names?.has(name.toLowerCase())) names?.set(name.toLowerCase(), name);
  }

  override delete(name: string): void {
    super.delete(name);
    given.get(this)?.delete(name.toLowerCase());
  }
}

/** The fields by the names they were given, in that order. */
export function fieldsAsGiven(headers: globalThis.Headers): Record<string, string> {
  const names = given.get(headers) ?? new Map([...headers.keys()].map((name) => [name, name]));
  return Object.fromEntries([...names].map(([lower, name]) => [name, headers.get(lower) ?? '']));
}
