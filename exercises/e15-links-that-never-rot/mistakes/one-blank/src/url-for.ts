import { paths } from './paths.ts';

/** The address of a page: urlFor('person', { name: 'Ada' }) gives /people/Ada. Throws for a page or blank without a value. */
export function urlFor(name: string, params: Record<string, string | number> = {}): string {
  if (!Object.hasOwn(paths, name)) throw new Error(`No page ${name}`);
  const key = paths[name].split(':')[1]?.split('/')[0] ?? '';
  return paths[name].replace(`:${key}`, encodeURIComponent(params[key]));
}
