// Which rows of a long list are worth drawing. Rows have one height.

export interface RowWindow {
  /** First row to draw, and the one after the last. */
  first: number;
  end: number;
}

/** Rows drawn beyond each edge, so that scrolling shows no gaps. */
const spare = 20;

/** The window for a list of `count` rows of `rowHeight` pixels, scrolled to `top`, in a box `height` pixels high. */
export function visibleRows(count: number, rowHeight: number, top: number, height: number): RowWindow {
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count) - spare);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  return { first, end: Math.max(first, end) };
}
