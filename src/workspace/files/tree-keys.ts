// Moving in a tree by keyboard, after the ARIA Authoring Practices (tree view pattern). Imported by the files tree.
import type { FileRow } from './file-nodes.ts';

/** What a key asks for: another row, or a folder to open or close. */
export type TreeMove = { focus: string } | { toggle: string };

/** Undefined when the key is not one for moving. `closed` holds closed folders. */
export function treeMove(
  key: string,
  rows: readonly FileRow[],
  at: number,
  closed: ReadonlySet<string>,
): TreeMove | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const { path, children } = row.node;
  const focus = (index: number): TreeMove | undefined => {
    const target = rows[index];
    return target && { focus: target.node.path };
  };
  switch (key) {
    case 'ArrowDown':
      return focus(at + 1);
    case 'ArrowUp':
      return focus(at - 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowRight':
      if (!children) return undefined;
      if (closed.has(path)) return { toggle: path };
      return rows[at + 1]?.parent === path ? focus(at + 1) : undefined;
    case 'ArrowLeft':
      if (children && !closed.has(path)) return { toggle: path };
      return row.parent === '' ? undefined : { focus: row.parent };
    default:
      return undefined;
  }
}

/** The next row, from the one after `at` around to it, whose name begins with `typed`; undefined without one. */
export function rowThatBegins(rows: readonly FileRow[], at: number, typed: string): string | undefined {
  const start = at + (typed.length === 1 ? 1 : 0);
  const inOrder = [...rows.slice(start), ...rows.slice(0, start)];
  return inOrder.find(({ node }) => node.name.toLowerCase().startsWith(typed.toLowerCase()))?.node.path;
}
