import { views } from './lib/render.ts';

// {{ 95 | minutes }} gives what this function returns for 95.
views.addFilter('minutes', (total: number) => {
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
});
