// The preview's history: where it has been, and how it got there. Imported by the preview's controller.

/** One entry of the history. */
export interface Visit {
  /** Path, query and anchor. */
  path: string;
  method: 'GET' | 'POST';
  body?: Uint8Array;
  contentType?: string;
  /** The document that showed it: entries with the same number are stops within one page, as `pushState` makes them. */
  page?: number;
  /** The page's own name for the entry; 0 for the one that it began with. */
  entry?: number;
}

/** A browser's session history. `index` is -1 as long as nothing was visited. */
export interface Visits {
  readonly list: readonly Visit[];
  readonly index: number;
}

export const noVisits: Visits = { list: [], index: -1 };

/** Goes to a new place; what lay ahead is forgotten. */
export function pushVisit({ list, index }: Visits, visit: Visit): Visits {
  return { list: [...list.slice(0, index + 1), visit], index: index + 1 };
}

/** Puts another place where we are. */
export function replaceVisit(visits: Visits, visit: Visit): Visits {
  if (visits.index < 0) return pushVisit(visits, visit);
  return { ...visits, list: visits.list.with(visits.index, visit) };
}

/** Moves by `delta`; undefined when there is nothing there. */
export function traverse({ list, index }: Visits, delta: number): Visits | undefined {
  return list[index + delta] ? { list, index: index + delta } : undefined;
}
