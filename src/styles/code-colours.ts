// The colours of code, light and dark: one source for the code in lessons (Shiki) and for the editor (Monaco).
// Violet, blue and plum only: amber, teal, red and green already mean request, response, error and passed.
// Imports nothing.

/** Colours of one theme, as `#rrggbb`. */
export interface CodeColours {
  background: string;
  foreground: string;
  /** Line numbers and other quiet marks. */
  quiet: string;
  selection: string;
  comment: string;
  keyword: string;
  string: string;
  /** Numbers, `true`, `null`, escapes. */
  constant: string;
  function: string;
  /** Types, classes, HTML tags. */
  type: string;
  /** HTML attributes and object keys. */
  property: string;
  punctuation: string;
}

/** On `--paper-raised` in the light theme. */
export const lightCode: CodeColours = {
  background: '#fffdf8',
  foreground: '#22252b',
  quiet: '#696d75',
  selection: '#e6eaf4',
  comment: '#656a72',
  keyword: '#6b3fa0',
  string: '#1d5a99',
  constant: '#97356f',
  function: '#3c3f8f',
  type: '#7a3d7d',
  property: '#3d4a63',
  punctuation: '#4d525b',
};

/** On `--paper-raised` in the dark theme. */
export const darkCode: CodeColours = {
  background: '#1b1f26',
  foreground: '#e6e3db',
  quiet: '#858b96',
  selection: '#2a344b',
  comment: '#989eaa',
  keyword: '#c5a8ff',
  string: '#93c1f5',
  constant: '#f0a0ca',
  function: '#b7c4ff',
  type: '#dcb0e6',
  property: '#c3cde0',
  punctuation: '#aab0bb',
};

/**
 * The colours on white or black paper, each drawn to the ink until text reaches 7:1. By the same rule as contrast.css
 * draws those of code that is shown without the editor.
 */
export function highContrast(colours: CodeColours, paper: '#ffffff' | '#000000'): CodeColours {
  const ink = paper === '#ffffff' ? '#000000' : '#ffffff';
  const drawn = Object.entries(colours).map(([name, colour]) => [name, mix(colour as string, ink, 0.65)]);
  return {
    ...(Object.fromEntries(drawn) as unknown as CodeColours),
    background: paper,
    foreground: ink,
    selection: paper === '#ffffff' ? '#c4d4ff' : '#27407a',
  };
}

/** `share` of `one`, the rest of `other`, as CSS's `color-mix(in srgb, …)` does it. */
function mix(one: string, other: string, share: number): string {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const others = parts(other);
  const mixed = parts(one).map((part, at) => Math.round(part * share + (others[at] ?? 0) * (1 - share)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
