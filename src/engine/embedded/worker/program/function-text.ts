// Functions as the program wrote them, where it asks for their text: without types, as in Node, and without probes.
// For the worker.
import { probe } from './compile.ts';
import type { Unit } from './unit.ts';

/** Puts `Function.prototype.toString` right, and the errors of `structuredClone`, which quote functions. */
export function showFunctionsAsWritten(units: () => Iterable<Unit>): void {
  const { toString } = Function.prototype;
  const clone = globalThis.structuredClone;
  const define = (holder: object, name: string, value: unknown) =>
    Object.defineProperty(holder, name, { value, writable: true, configurable: true });

  define(
    Function.prototype,
    'toString',
    {
      toString(this: unknown): string {
        return asWritten(toString.call(this), units());
      },
    }.toString,
  );
  define(globalThis, 'structuredClone', function structuredClone(...args: Parameters<typeof clone>): unknown {
    try {
      return clone(...args);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      const [, quoted = error.message, rest = ''] =
        /^([^]*)( could not be cloned\.)$/.exec(withoutPlace(error)) ?? [];
      throw new DOMException(`${asWritten(quoted, units())}${rest}`, error.name);
    }
  });
}

/** Chromium says where it failed before it says why. */
function withoutPlace({ message }: DOMException): string {
  return message.replace(/^Failed to execute 'structuredClone' on '\w+': /, '');
}

function asWritten(text: string, units: Iterable<Unit>): string {
  if (!text.includes(`${probe}.`)) return text;
  for (const unit of units) {
    const { code = '', plain = '' } = unit.edited ?? {};
    const at = code.indexOf(text);
    if (at !== -1) return plain.slice(written(unit, code, at), written(unit, code, at + text.length));
  }
  return text;
}

/** The offset in the program's text of an offset in the finished one. Edits add no lines. */
function written({ edited, lines }: Unit, code: string, at: number): number {
  const before = code.slice(0, at).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return lines.offset(before.length) + (edited?.originalColumn(before.length, column) ?? column) - 1;
}
