// Data files that belong to the course as a whole: `lessons/rosetta.yaml` and `lessons/glossary.yaml`. Build time only.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { glossarySchema, type GlossaryTerm } from '../course/glossary-schema.ts';
import { readYaml } from '../course/read-yaml.ts';
import { rosettaSchema, type RosettaRow } from '../course/rosetta-schema.ts';

/** A course without the file has no rows. Throws a CourseError that names file and line. */
async function read<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  let text: string;
  try {
    text = await readFile(join(process.cwd(), file), 'utf8');
  } catch {
    return undefined;
  }
  return readYaml(text, schema, file);
}

/** The rows in the author's order. */
export async function readRosetta(): Promise<RosettaRow[]> {
  return (await read('lessons/rosetta.yaml', rosettaSchema)) ?? [];
}

/** The terms by the alphabet. */
export async function readGlossary(): Promise<GlossaryTerm[]> {
  const terms = (await read('lessons/glossary.yaml', glossarySchema)) ?? [];
  return terms.sort((a, b) => a.term.localeCompare(b.term));
}
