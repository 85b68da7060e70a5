import { paths } from './paths.ts';

/** The address of a page: urlFor('person', { name: 'Ada' }) should give /people/Ada. */
export function urlFor(name: string, params: Record<string, string | number> = {}): string {
  // So far it gives the path as it is, blanks and all.
  return paths[name];
}
