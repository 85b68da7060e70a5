// Shifting what the program takes for the current time. Imported by the preload only.

/** Moves `Date` by `offset` milliseconds. Timers and `performance.now` go on as before. */
export function shiftClock(offset: number): void {
  const RealDate = Date;
  const now = (): number => RealDate.now() + offset;
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
}
