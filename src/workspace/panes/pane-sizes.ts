// How the workspace is divided, in percent, remembered in this browser.
import { signal, type Signal } from '@preact/signals';

/** `code`: the editor's share of the height. `preview`: the preview's share of the width below it. */
export type Division = 'code' | 'preview';

export type PaneSizes = Readonly<Record<Division, Signal<number>>>;

export const smallestShare = 15;
export const largestShare = 85;

const initial: Record<Division, number> = { code: 52, preview: 54 };
const storageKey = 'roundtrip:pane-sizes';

/** A share that leaves room for both sides. */
export function clampShare(share: number): number {
  return Math.min(largestShare, Math.max(smallestShare, Math.round(share * 10) / 10));
}

/** The sizes that a page begins with. */
export function createPaneSizes(): PaneSizes {
  return { code: signal(initial.code), preview: signal(initial.preview) };
}

/** Takes over what was remembered. What cannot be read is ignored. */
export function recallPaneSizes(sizes: PaneSizes): void {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof found !== 'object' || found === null) return;
    for (const division of ['code', 'preview'] as const) {
      const share: unknown = Object.entries(found).find(([name]) => name === division)?.[1];
      if (typeof share === 'number' && Number.isFinite(share)) sizes[division].value = clampShare(share);
    }
  } catch {
    // Storage is blocked or holds something else: the first sizes stay.
  }
}

/** Remembers the sizes for the next visit. */
export function rememberPaneSizes(sizes: PaneSizes): void {
  try {
    localStorage.setItem(
      storageKey,
      JSON.stringify({ code: sizes.code.value, preview: sizes.preview.value }),
    );
  } catch {
    // Storage is blocked or full: sizes last as long as the page.
  }
}

/** Back to the sizes of a first visit. */
export function initialShare(division: Division): number {
  return initial[division];
}
