import { views } from './lib/render.ts';

// {{ 95 | minutes }} gives what this function returns for 95.
views.addFilter('minutes', (total: number) => {
  return `${total} min`;
});
