// What status codes mean, each in a sentence. Imported by the inspector.
import { notDefined, statusClasses, statuses } from '../../words/en/explanations.ts';

const meanings: Readonly<Record<number, string>> = statuses;
const classes: Readonly<Record<number, string>> = statusClasses;

/** By the code, or by its first digit where the code is not well known. */
export function explainStatus(status: number): string {
  return meanings[status] ?? classes[Math.floor(status / 100)] ?? notDefined;
}
