// How the styles of terminals look here. The sixteen colours are the stylesheet's, legible in light and dark; any other
// colour keeps its hue and is made as light or dark as the page needs.
import type { AnsiStyle } from '../state/ansi.ts';

/** Attributes of an element. */
export interface Looks {
  class: string;
  style?: Record<string, string>;
}

/** What a stretch of text in this style is drawn with. */
export function looksOf({ colour, background, ...switches }: AnsiStyle): Looks {
  const classes = Object.keys(switches).map((name) => `ansi-${name}`);
  const style: Record<string, string> = {};
  if (typeof colour === 'number') {
    classes.push('ansi-colour');
    style['--ansi-colour'] = `var(--ansi-${colour})`;
  }
  if (typeof colour === 'string') {
    classes.push('ansi-colour-exact');
    style['--ansi-exact'] = colour;
  }
  if (background !== undefined) {
    classes.push('ansi-ground');
    style['--ansi-ground'] = typeof background === 'number' ? `var(--ansi-${background})` : background;
  }
  return { class: classes.join(' '), ...(Object.keys(style).length > 0 ? { style } : {}) };
}
