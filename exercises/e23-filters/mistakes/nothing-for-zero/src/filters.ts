import { views } from './lib/render.ts';

views.addFilter('minutes', (total: number) => {
  if (!total) return 'time unknown';
  const hours = Math.floor(total / 60);
  return hours ? `${hours} h ${total % 60} min` : `${total} min`;
});
