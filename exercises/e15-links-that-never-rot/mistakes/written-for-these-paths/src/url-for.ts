export function urlFor(name: string, params: Record<string, string | number> = {}): string {
  const who = encodeURIComponent(params['name'] ?? '');
  if (name === 'home') return '/';
  if (name === 'people') return '/people';
  if (name === 'person') return `/people/${who}`;
  if (name === 'photo') return `/people/${who}/photos/${params['n']}`;
  throw new Error(`No page ${name}`);
}
