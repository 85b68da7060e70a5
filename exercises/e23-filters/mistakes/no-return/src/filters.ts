import { views } from './lib/render.ts';

views.addFilter('minutes', (total: number) => {
  const hours = Math.floor(total / 60);
  hours > 0 ? `${hours} h ${total % 60} min` : `${total} min`;
});
