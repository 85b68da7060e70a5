// Code can be read in every theme: WCAG 2.2's contrast, 4.5:1, and 7:1 in high contrast.
import { expect, it } from 'vitest';
import { darkCode, highContrast, lightCode, type CodeColours } from './code-colours.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const themes: [name: string, colours: CodeColours, least: number][] = [
  ['light', lightCode, 4.5],
  ['dark', darkCode, 4.5],
  ['light, high contrast', highContrast(lightCode, '#ffffff'), 7],
  ['dark, high contrast', highContrast(darkCode, '#000000'), 7],
];

it.each(themes)('%s', (_name, { background, selection, ...colours }, least) => {
  for (const [name, colour] of Object.entries(colours)) {
    expect(contrast(colour, background), name).toBeGreaterThanOrEqual(least);
    expect(contrast(colour, selection), `${name} on a selection`).toBeGreaterThanOrEqual(
      name === 'quiet' ? 3 : 4.5,
    );
  }
});
