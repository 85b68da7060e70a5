import { views } from './lib/render.ts';

function minutes(total: number): string {
  if (total < 60) return `${total} min`;
  const rest = total - Math.floor(total / 60) * 60;
  return rest === 0 ? `${total / 60} h` : `${(total - rest) / 60} h ${rest} min`;
}

views.addFilter('minutes', minutes);
views.addFilter('capitals', (text: string) => text.replace(/(^|\s)\S/g, (start) => start.toUpperCase()));
