// Node's checks of Buffer's methods for numbers: the buffer package has the numbers right, but not the errors.
import { invalidArgType, outOfRange } from './errors.ts';

type NumberMethod = (this: Uint8Array, ...args: unknown[]) => unknown;

const NAME = /^(read|write)(Big)?(U)?(Int|Float|Double)(8|16|32|64)?(LE|BE)?$/i;

/** Puts the checks before every such method of a prototype. */
export function checkNumberMethods(prototype: object): void {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const [, direction, big, unsigned, kind = '', bits] = NAME.exec(name) ?? [];
    const method: unknown = Reflect.get(prototype, name);
    if (!direction || typeof method !== 'function') continue;
    const whole = kind.toLowerCase() === 'int';
    const bytes = { float: 4, double: 8 }[kind.toLowerCase()] ?? (bits ? Number(bits) / 8 : undefined);
    const checked: NumberMethod = function (...args) {
      const at = direction.toLowerCase() === 'read' ? 0 : 1;
      const size = bytes ?? Number(args[at + 1]);
      if (at === 1 && whole) checkValue(args[0], size, unsigned !== undefined, big !== undefined);
      checkOffset(args[at] ?? 0, size, this.length);
      return (method as NumberMethod).apply(this, args);
    };
    Object.defineProperty(checked, 'name', { value: name });
    Object.defineProperty(prototype, name, { value: checked, writable: true, configurable: true });
  }
}

function checkOffset(offset: unknown, size: number, length: number): void {
  if (typeof offset !== 'number') throw invalidArgType('offset', 'number', offset);
  if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset);
  if (offset < 0 || offset > length - size) {
    throw outOfRange('offset', `>= 0 and <= ${Math.max(0, length - size)}`, offset);
  }
}

function checkValue(value: unknown, size: number, unsigned: boolean, big: boolean): void {
  const bits = BigInt(size * 8);
  const lowest = unsigned ? 0n : -(2n ** (bits - 1n));
  const highest = unsigned ? 2n ** bits - 1n : 2n ** (bits - 1n) - 1n;
  const number = typeof value === 'bigint' ? value : Number(value);
  if (!(number < lowest || number > highest)) return;
  const n = big ? 'n' : '';
  const power = `2${n} ** ${unsigned ? bits : bits - 1n}${n}`;
  const wide = unsigned ? `>= 0${n} and < ${power}` : `>= -(${power}) and < ${power}`;
  throw outOfRange('value', size > 4 ? wide : `>= ${lowest}${n} and <= ${highest}${n}`, value);
}
