import { paths } from './paths.ts';

const known = new Map(Object.entries(paths));

class UnknownPage extends Error {}

function urlFor(name: string, params: Record<string, string | number> = {}): string {
  let path = known.get(name);
  if (!path) throw new UnknownPage(`urlFor: “${name}”?`);
  // The longest names first, so that :n does not take the beginning of :name.
  const keys = Object.keys(params).sort((a, b) => b.length - a.length);
  const rest = new URLSearchParams();
  for (const key of keys) {
    const value = String(params[key]);
    if (path.includes(`:${key}`))
      path = path.replace(`:${key}`, encodeURIComponent(value).replaceAll("'", '%27'));
    else rest.append(key, value);
  }
  return rest.size > 0 ? `${path}?${rest}` : path;
}

export { urlFor };
