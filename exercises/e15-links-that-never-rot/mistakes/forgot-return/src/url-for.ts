import { paths } from './paths.ts';

/** The address of a page: urlFor('person', { name: 'Ada' }) gives /people/Ada. Throws for a page or blank without a value. */
export function urlFor(name: string, params: Record<string, string | number> = {}): string {
  if (!Object.hasOwn(paths, name)) throw new Error(`There is no page called “${name}” in src/paths.ts.`);
  paths[name].replace(/:(\w+)/g, (_, key: string) => {
    if (!Object.hasOwn(params, key)) throw new Error(`The address of “${name}” needs a value for “${key}”.`);
    return encodeURIComponent(params[key]);
  });
}
