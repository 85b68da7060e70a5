// Binding the arguments of `get`, `all`, `run` and `iterate` to a statement's parameters. For this folder.
import { invalidState, sqliteError } from './errors.ts';
import type { Library } from './library.ts';
import { bindValue, toBytes } from './values.ts';

/** How names are taken. */
export interface NameRules {
  /** `{ a }` may stand for `:a`, `$a` or `@a`. */
  readonly bare: boolean;
  /** A name that the statement does not have is no error. */
  readonly unknown: boolean;
}

/** Binds the arguments, an object with named values first when there is one. Throws Node's errors. */
export function bindParameters(
  library: Library,
  connection: number,
  statement: number,
  args: readonly unknown[],
  rules: NameRules,
): void {
  const { capi } = library;
  const bind = (index: number, value: unknown) => {
    const result = bindValue(library, statement, index, value);
    if (result !== capi.SQLITE_OK) throw sqliteError(library, connection, result);
  };
  const [first] = args;
  const named = isNamed(first);
  if (named) bindNamed(library, statement, first as Record<string, unknown>, rules, bind);
  let index = 1;
  for (const value of named ? args.slice(1) : args) {
    while (/^[^?]/.test(capi.sqlite3_bind_parameter_name(statement, index) ?? '')) index += 1;
    bind(index, value);
    index += 1;
  }
}

function isNamed(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && toBytes(value) === undefined;
}

function bindNamed(
  { capi }: Library,
  statement: number,
  values: Record<string, unknown>,
  rules: NameRules,
  bind: (index: number, value: unknown) => void,
): void {
  const bare = rules.bare ? bareNames(capi, statement) : new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const index =
      capi.sqlite3_bind_parameter_index(statement, name) ||
      capi.sqlite3_bind_parameter_index(statement, bare.get(name) ?? '');
    if (index > 0) bind(index, value);
    else if (!rules.unknown) throw invalidState(`Unknown named parameter '${name}'`);
  }
}

function bareNames(capi: Library['capi'], statement: number): Map<string, string> {
  const full = new Map<string, string>();
  const count = capi.sqlite3_bind_parameter_count(statement);
  for (let index = 1; index <= count; index++) {
    const name = capi.sqlite3_bind_parameter_name(statement, index);
    if (!name || name.startsWith('?')) continue;
    const bare = name.slice(1);
    const other = full.get(bare);
    if (other !== undefined && other !== name) {
      throw invalidState(
        `Cannot create bare named parameter '${bare}' because of conflicting names '${other}' and '${name}'.`,
      );
    }
    full.set(bare, name);
  }
  return full;
}
