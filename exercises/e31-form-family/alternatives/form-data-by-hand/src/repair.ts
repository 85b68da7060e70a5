import { days, helps, sizes } from '../data/cafe.ts';

const has = (list: readonly string[], value: string) => list.includes(value);

export type Repair = {
  name: string;
  story: string;
  size: string;
  day: string;
  helps: string[];
  news: boolean;
};

/** Reads a form: the repair, and the fields that are not right. */
export function readRepair(form: URLSearchParams): { repair: Repair; wrong: string[] } {
  const text = (name: string) => (form.get(name) ?? '').trim();
  const repair = {
    name: text('name'),
    story: text('what').replaceAll('\r\n', '\n'),
    size: text('size'),
    day: text('when'),
    helps: form.getAll('help'),
    // A hidden 0 comes first, and the box adds a 1.
    news: form.getAll('news').at(-1) === '1',
  };
  const { name, story, size, day } = repair;
  const wrong: string[] = [];
  if (!name || name.length > 40) wrong.push('name');
  if (!story || story.length > 500) wrong.push('what');
  if (!has(sizes, size)) wrong.push('size');
  if (!has(days, day)) wrong.push('when');
  if (!repair.helps.every((help) => has(helps, help))) wrong.push('help');
  return { repair, wrong };
}
