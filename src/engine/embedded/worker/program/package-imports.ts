// `imports` of a package.json: names that begin with `#`. https://nodejs.org/api/packages.html#subpath-imports
// For the worker's linker.

/** What kind of loading asks: Node's conditions for it, most special first. */
export type Conditions = readonly string[];

/**
 * Where `specifier` leads by an `imports` table: a relative path or another specifier. Undefined when the table does
 * not have it, null when it is closed off.
 */
export function resolvePackageImport(
  specifier: string,
  imports: unknown,
  conditions: Conditions,
): string | null | undefined {
  if (!isTable(imports)) return undefined;
  if (Object.hasOwn(imports, specifier) && !specifier.includes('*'))
    return pick(imports[specifier], conditions);
  const patterns = Object.keys(imports).filter((key) => key.includes('*'));
  // Of several patterns the one with the longest beginning holds.
  for (const pattern of patterns.sort((a, b) => b.indexOf('*') - a.indexOf('*'))) {
    const [before = '', after = ''] = pattern.split('*');
    const middle = specifier.length - before.length - after.length;
    if (middle < 1 || !specifier.startsWith(before) || !specifier.endsWith(after)) continue;
    const target = pick(imports[pattern], conditions);
    return target?.replaceAll('*', specifier.slice(before.length, before.length + middle));
  }
  return undefined;
}

/** Follows conditions such as `{ "node": …, "default": … }` and lists of alternatives. */
function pick(target: unknown, conditions: Conditions): string | null | undefined {
  if (typeof target === 'string' || target === null) return target;
  if (Array.isArray(target)) return target.map((each) => pick(each, conditions)).find((each) => each != null);
  if (!isTable(target)) return undefined;
  for (const [condition, inner] of Object.entries(target)) {
    if (condition !== 'default' && !conditions.includes(condition)) continue;
    const picked = pick(inner, conditions);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
