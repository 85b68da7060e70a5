// Imports in a circle. A blob module cannot be named before it is made, so a module that imports one which is not made
// yet reads its names through an object that the other fills with getters as soon as it starts. For the linker.
import { findReferences } from '../../../source/references.ts';
import type { ModuleRequest } from '../../../source/module-record.ts';
import { probe } from './compile.ts';
import { findOrigin, type Sources } from './exports.ts';
import type { Unit } from './unit.ts';

const namelessDefault = `${probe}_default`;

/** In `unit`, replaces an import from a module that is still being linked. */
export function readThroughCircle(unit: Unit, request: ModuleRequest, from: Unit, sources: Sources): void {
  const { edits } = unit;
  edits.blank(request.statement.start, request.statement.end);
  edits.mark(request.statement.start, ';');
  const reading = new Map<string, string>();
  let imports = '';
  for (const { name, local } of request.names) {
    if (local === undefined) continue;
    const origin = name === '*' ? { unit: from, name } : findOrigin(from, name, sources);
    if (!origin) continue;
    if (origin.unit.address !== undefined && origin.name !== '*') {
      imports += `import{${JSON.stringify(origin.name)} as ${local}}from${JSON.stringify(origin.unit.address)};`;
      continue;
    }
    origin.unit.circular = true;
    const members = `${probe}.circular(${JSON.stringify(origin.unit.path)})`;
    reading.set(local, origin.name === '*' ? members : `${members}[${JSON.stringify(origin.name)}]`);
  }
  if (imports) edits.insert(request.statement.start, imports);
  for (const { name, start, end, form } of findReferences(unit.program, new Set(reading.keys()))) {
    const read = reading.get(name) ?? name;
    const text = form === 'call' ? `(0,${read})` : form === 'shorthand' ? `${name}:${read}` : read;
    edits.replace(start, end, text);
  }
}

/** Makes a module fill its object when it starts. Returns a line to add at the end of its text. */
export function offerToCircle(unit: Unit): string {
  const { edits, record, path } = unit;
  let getters = '';
  let tail = '';
  // The names of a namespace are sorted.
  for (const { name, local, nameless, from } of record.exports.toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (from) continue;
    getters += `get ${JSON.stringify(name)}(){return ${local ?? namelessDefault}},`;
    if (nameless) {
      edits.blank(nameless.statement, nameless.value);
      edits.insert(nameless.statement, `const ${namelessDefault}=`);
      tail = `export{${namelessDefault} as default};`;
    }
  }
  edits.prepend(`${probe}.offer(${JSON.stringify(path)},{${getters}});`);
  return tail;
}

/** The objects, by path. Reading a name of a module that has not started is the error that Node gives. */
export class Circles {
  readonly #offered = new Map<string, object>();
  readonly #readers = new Map<string, object>();

  readonly offer = (path: string, members: object): void => {
    this.#offered.set(path, members);
  };

  readonly circular = (path: string): object => {
    const known = this.#readers.get(path);
    if (known) return known;
    const members = () => this.#offered.get(path) ?? {};
    const read = (name: string | symbol): unknown => {
      try {
        if (this.#offered.has(path)) return Reflect.get(members(), name) as unknown;
      } catch {
        // The getter reads a variable that has no value yet.
      }
      throw new ReferenceError(`Cannot access '${String(name)}' before initialization`);
    };
    const reader = new Proxy(Object.create(null) as object, {
      get: (_, name) => read(name),
      has: (_, name) => Reflect.has(members(), name),
      ownKeys: () => Reflect.ownKeys(members()),
      getOwnPropertyDescriptor: (_, name) =>
        Object.hasOwn(members(), name)
          ? { value: read(name), enumerable: true, configurable: true }
          : undefined,
      set: () => false,
    });
    this.#readers.set(path, reader);
    return reader;
  };
}
