import { paths } from './paths.ts';

/** The address of a page: urlFor('person', { name: 'Ada' }) gives /people/Ada. Throws for a page or blank without a value. */
export function urlFor(name: string, params: Record<string, string | number> = {}): string {
  return paths[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key]));
}
