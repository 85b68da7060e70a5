// What to do about the errors that beginners meet most, beside TypeScript's own words. Imported by the problems panel.
import { advice as sentences } from '../../words/en/advice.ts';

const advice: Readonly<Record<string, string>> = sentences;

/** One sentence: what to do. Undefined for a problem whose own words must do. `code` is TypeScript's number. */
export function adviceFor(code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(advice, code) ? advice[code] : undefined;
}
