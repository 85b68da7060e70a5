// `crypto`'s randomness, from the browser's generator.
import { Buffer } from '../buffer.ts';
import { invalidArgType, outOfRange } from '../errors.ts';
import { validateFunction, validateInteger } from '../validators.ts';
import { toBytes } from './bytes.ts';
import { inBackground } from './background.ts';

const web = globalThis.crypto;
/** The most bytes that the browser gives at once. */
const BLOCK = 65536;
const MAX_RANGE = 2 ** 48 - 1;

type View = ArrayBufferView | ArrayBuffer;
type Callback<T> = (error: Error | null, result: T) => void;

export function randomFillSync<T extends View>(target: T, offset = 0, size?: number): T {
  if (typeof target === 'string') throw invalidArgType('buf', ['ArrayBuffer', 'ArrayBufferView'], target);
  const all = toBytes(target, 'buf', undefined, ['ArrayBuffer', 'ArrayBufferView']);
  validateInteger(offset, 'offset', 0, all.byteLength);
  const bytes = all.subarray(
    offset,
    size === undefined ? undefined : offset + size,
  ) as Uint8Array<ArrayBuffer>;
  for (let start = 0; start < bytes.length; start += BLOCK)
    web.getRandomValues(bytes.subarray(start, start + BLOCK));
  return target;
}

export function randomFill<T extends View>(
  target: T,
  ...rest: [...numbers: number[], callback: Callback<T>] | unknown[]
): void {
  const callback = rest.pop();
  validateFunction(callback, 'callback');
  const [offset, size] = rest as number[];
  inBackground(() => randomFillSync(target, offset, size), callback as Callback<T>);
}

export function randomBytes(size: number, callback?: Callback<Buffer>): Buffer | undefined {
  if (typeof size !== 'number') throw invalidArgType('size', 'number', size);
  if (!(size >= 0 && size <= 2 ** 31 - 1)) throw outOfRange('size', '>= 0 && <= 2147483647', size);
  if (callback === undefined) return randomFillSync(Buffer.alloc(size));
  validateFunction(callback, 'callback');
  inBackground(() => randomFillSync(Buffer.alloc(size)), callback);
  return undefined;
}

/** A whole number from `min` (0 unless given) up to, but not including, `max`. */
export function randomInt(...args: unknown[]): number | undefined {
  const callback = typeof args.at(-1) === 'function' ? (args.pop() as Callback<number>) : undefined;
  const [min, max] = (args.length > 1 ? args : [0, args[0]]) as [number, number];
  if (!Number.isSafeInteger(min)) throw invalidArgType('min', ['a safe integer'], min);
  if (!Number.isSafeInteger(max)) throw invalidArgType('max', ['a safe integer'], max);
  if (max <= min) throw outOfRange('max', `greater than the value of "min" (${min})`, max);
  const range = max - min;
  if (range > MAX_RANGE) {
    throw outOfRange(args.length > 1 ? 'max - min' : 'max', `<= ${MAX_RANGE}`, range);
  }
  if (!callback) return min + below(range);
  inBackground(() => min + below(range), callback);
  return undefined;
}

export function randomUUID(): string {
  if (typeof web.randomUUID === 'function') return web.randomUUID();
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** An evenly distributed whole number below `range`. */
function below(range: number): number {
  const limit = 2 ** 48 - (2 ** 48 % range);
  for (;;) {
    const value = randomFillSync(Buffer.alloc(6)).readUIntBE(0, 6);
    if (value < limit) return value % range;
  }
}
