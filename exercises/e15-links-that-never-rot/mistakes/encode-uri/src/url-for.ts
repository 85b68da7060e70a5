import { paths } from './paths.ts';

/** The address of a page: urlFor('person', { name: 'Ada' }) gives /people/Ada. Throws for a page or blank without a value. */
export function urlFor(name: string, params: Record<string, string | number> = {}): string {
  if (!Object.hasOwn(paths, name)) throw new Error(`No page ${name}`);
  return encodeURI(paths[name].replace(/:(\w+)/g, (_, key: string) => String(params[key])));
}
