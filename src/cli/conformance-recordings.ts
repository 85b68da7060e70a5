// Reads and writes what real Node did: one JSON file an area. For the conformance command and the suite's tests.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { stableJson } from '../engine/conformance/compare.ts';
import type { Observation } from '../engine/conformance/observation.ts';

/** Observations of an area by case id. */
export type Recording = Record<string, Observation>;

const folder = join(import.meta.dirname, '../engine/conformance/recorded');

/** What was recorded of an area; empty when nothing was. */
export function readRecording(area: string): Recording {
  const path = join(folder, `${area}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Recording) : {};
}

/** Writes an area's recording, sorted and formatted, so that recording twice gives the same file. */
export async function writeRecording(area: string, recording: Recording): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const text = await format(stableJson(recording), { parser: 'json', printWidth: 110 });
  writeFileSync(join(folder, `${area}.json`), text);
}

/** Deletes the recordings of areas that are no more. */
export function removeRecordingsExcept(areas: string[]): void {
  for (const file of readdirSync(folder)) {
    if (!areas.includes(file.replace(/\.json$/, ''))) rmSync(join(folder, file));
  }
}
