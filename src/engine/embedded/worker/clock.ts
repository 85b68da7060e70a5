// Sets the program's clock to another time. For the worker, before the program starts.

/** Makes `Date` show `start` (milliseconds since 1970) now, and tick on from there. */
export function shiftClock(start: number): void {
  const NativeDate = Date;
  const offset = start - NativeDate.now();
  const now = () => NativeDate.now() + offset;

  function ShiftedDate(this: unknown, ...given: []): unknown {
    if (new.target === undefined) return new NativeDate(now()).toString();
    return Reflect.construct(NativeDate, given.length === 0 ? [now()] : given, new.target);
  }
  const { UTC, parse, prototype } = NativeDate;
  Object.defineProperties(ShiftedDate, {
    name: { value: 'Date', configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: prototype, writable: false },
    now: { value: now, writable: true, configurable: true },
    UTC: { value: UTC, writable: true, configurable: true },
    parse: { value: parse, writable: true, configurable: true },
  });
  Object.defineProperty(prototype, 'constructor', { value: ShiftedDate, writable: true, configurable: true });
  globalThis.Date = ShiftedDate as unknown as DateConstructor;
}
