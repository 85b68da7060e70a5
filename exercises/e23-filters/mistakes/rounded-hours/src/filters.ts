import { views } from './lib/render.ts';

views.addFilter('minutes', (total: number) => {
  const hours = Math.round(total / 60);
  return hours > 0 ? `${hours} h ${total % 60} min` : `${total % 60} min`;
});
