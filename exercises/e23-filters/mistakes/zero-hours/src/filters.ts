import { views } from './lib/render.ts';

views.addFilter('minutes', (total: number) => {
  return `${Math.floor(total / 60)} h ${total % 60} min`;
});
