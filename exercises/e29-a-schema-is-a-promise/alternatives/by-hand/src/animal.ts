import { kinds } from '../data/kinds.ts';

export type Animal = { name: string; age: number; kind: string };

/** The animal, or what is wrong with it. */
export function readAnimal(body: Record<string, unknown>): Animal | string[] {
  const wrong: string[] = [];
  const name = typeof body.pet_name === 'string' ? body.pet_name.trim() : '';
  if (name.length < 1 || name.length > 40) wrong.push('The name is too short or too long.');
  const age = typeof body.years === 'string' && /^\d{1,2}$/.test(body.years) ? Number(body.years) : NaN;
  if (!(age <= 30)) wrong.push('The age is a number from 0 to 30.');
  const kind = String(body.sort);
  if (!(kinds as readonly string[]).includes(kind)) wrong.push('We do not take these in.');
  return wrong.length > 0 ? wrong : { name, age, kind };
}

export { kinds };
