import { paths } from './paths.ts';

/** The address of a page: urlFor('person', { name: 'Ada' }) gives /people/Ada. Throws for a page or blank without a value. */
export function urlFor(name: string, params: Record<string, string | number> = {}): string {
  if (!Object.hasOwn(paths, name)) throw new Error(`No page ${name}`);
  let url = paths[name];
  for (const [key, value] of Object.entries(params)) url = url.replace(`:${key}`, encodeURIComponent(value));
  return url;
}
