// Where new units, lessons and exercises go: the next number, and a name made from the title. For `npm run new`.

/** `Say hello, world` → `say-hello-world`. Throws an Error when nothing is left of the title. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '')
    throw new Error(`“${title}” has no letters from a to z or digits to name its file by. Add some.`);
  return slug;
}

/** The next free number among names such as `01-start`, as two digits. */
export function nextNumber(names: readonly string[]): string {
  const taken = names.map((name) => Number(/^(\d{2})-/.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...taken) + 1).padStart(2, '0');
}

/** The next free name for an exercise: `e22-say-hello` when the last one is `e21-…`, else without a number. */
export function exerciseId(slug: string, ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => /^e(\d+)-/.exec(id)?.[1] ?? []).map(Number);
  if (numbers.length === 0 && ids.length > 0) return slug;
  return `e${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}-${slug}`;
}
