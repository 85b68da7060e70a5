import { films, type Film } from '../data/films.ts';

const known: Record<string, Film> = Object.fromEntries(films.map((film) => [film.id, film]));

export const all = () => films;
export const find = (id: string): Film | undefined => (Object.hasOwn(known, id) ? known[id] : undefined);
export const on = (date: Date) => films.find((film) => film.night === date.getDay());

export function duration(film: Film): string {
  const hours = Math.trunc(film.minutes / 60);
  return [`${hours} h`, `${film.minutes - hours * 60} min`].join(' ');
}
