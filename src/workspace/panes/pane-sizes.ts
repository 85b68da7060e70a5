// How the page is divided, in percent, remembered in this browser. Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';

/**
 * Each names the pane before its divider. `lesson`: the text's share of the width. `code`: the editor's share of the
 * height. `preview`: the preview's share of the width below it.
 */
export type Division = 'lesson' | 'code' | 'preview';

/** A divider moves between these, or folds a pane away: 0 the first, 100 the second, where `most` allows it. */
export const limits: Readonly<Record<Division, { smallest: number; largest: number; most: 100 | 70 }>> = {
  lesson: { smallest: 25, largest: 70, most: 70 },
  code: { smallest: 15, largest: 85, most: 100 },
  preview: { smallest: 15, largest: 85, most: 100 },
};

export interface PaneSizes {
  /** Undefined: as wide as the page's own styles make it. Only `lesson` begins so. */
  readonly shares: Readonly<Record<Division, ReadonlySignal<number | undefined>>>;
  /** Moves a divider; close to an edge it folds that pane away. Remembered. */
  moveTo(division: Division, share: number): void;
  /** Folds a pane away, or brings it back as it was. Remembered. */
  fold(division: Division, pane: 'first' | 'second'): void;
  /** Back to the size of a first visit. */
  restore(division: Division): void;
  /** Takes over what was remembered. What cannot be read is ignored. */
  recall(): void;
}

const initial: Readonly<Record<Division, number | undefined>> = { lesson: undefined, code: 52, preview: 54 };
const divisions = ['lesson', 'code', 'preview'] as const;
const storageKey = 'roundtrip:pane-sizes';

function settle(division: Division, share: number): number {
  const { smallest, largest, most } = limits[division];
  if (share < smallest / 2) return 0;
  if (most === 100 && share > (100 + largest) / 2) return 100;
  return Math.min(largest, Math.max(smallest, Math.round(share * 10) / 10));
}

/** The sizes that a page begins with. */
export function createPaneSizes(): PaneSizes {
  const shares = {
    lesson: signal<number | undefined>(initial.lesson),
    code: signal<number | undefined>(initial.code),
    preview: signal<number | undefined>(initial.preview),
  };
  /** What a folded division goes back to. */
  const unfolded: Partial<Record<Division, number | undefined>> = {};

  function set(division: Division, share: number | undefined): void {
    shares[division].value = share;
    const kept = Object.fromEntries(divisions.map((name) => [name, shares[name].value]));
    try {
      localStorage.setItem(storageKey, JSON.stringify(kept));
    } catch {
      // Storage is blocked or full: sizes last as long as the page.
    }
  }

  return {
    shares,
    moveTo: (division, share) => set(division, settle(division, share)),
    fold(division, pane) {
      const now = shares[division].value;
      const folded = pane === 'first' ? 0 : 100;
      if (now === folded) {
        set(division, division in unfolded ? unfolded[division] : initial[division]);
      } else {
        if (now !== 0 && now !== 100) unfolded[division] = now;
        set(division, folded);
      }
    },
    restore: (division) => set(division, initial[division]),
    recall() {
      try {
        const found: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
        if (typeof found !== 'object' || found === null) return;
        for (const division of divisions) {
          const share: unknown = Object.entries(found).find(([name]) => name === division)?.[1];
          if (typeof share === 'number' && Number.isFinite(share))
            shares[division].value = settle(division, share);
        }
      } catch {
        // Storage is blocked or holds something else: the first sizes stay.
      }
    },
  };
}

/** Which pane of a division is folded away. */
export function foldOf(share: number | undefined): 'first' | 'second' | undefined {
  if (share === 0) return 'first';
  return share === 100 ? 'second' : undefined;
}
