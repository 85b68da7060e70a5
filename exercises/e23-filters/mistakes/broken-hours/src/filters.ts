import { views } from './lib/render.ts';

views.addFilter('minutes', (total: number) => {
  return total >= 60 ? `${total / 60} h` : `${total} min`;
});
