import { paths } from './paths.ts';

type Params = Record<string, string | number>;

export const urlFor = (page: string, params?: Params): string => {
  const pattern = Object.entries(paths).find(([name]) => name === page)?.[1];
  if (pattern === undefined) throw new RangeError('Unknown page: ' + page);
  const parts = pattern.split('/');
  const filled = parts.map((part) =>
    part.startsWith(':') ? encodeURIComponent(String(params?.[part.slice(1)])) : part,
  );
  return filled.join('/');
};
