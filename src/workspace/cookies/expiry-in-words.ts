// How long a cookie has to live. Imported by the cookie panel.

import * as words from '../../words/en/cookies.ts';

const units: readonly [seconds: number, name: keyof typeof words.forAnother][] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** Almost an hour is called an hour, not 60 minutes. */
const nearly = 0.98;

/** `Until the browser closes`, `For another 3 days`. Both times are in milliseconds since 1970. */
export function expiryInWords(expires: number | undefined, now: number): string {
  if (expires === undefined) return words.untilClosed;
  const seconds = Math.max(0, Math.round((expires - now) / 1000));
  const [size, name] = units.find(([unit]) => seconds >= unit * nearly) ?? ([1, 'second'] as const);
  const count = Math.round(seconds / size);
  return words.forAnother[name](count);
}
