import { html } from 'hono/html';
import type { Pet } from '../data/pets.ts';

export const linkTo = (parts: string[], words: string) =>
  html`<a href="${['/animals', ...parts.map(encodeURIComponent)].join('/')}">${words}</a>`;

export function age(pet: Pet): string {
  if (pet.age === null) return 'Age unknown';
  return `${pet.age} year${pet.age === 1 ? '' : 's'}`;
}
