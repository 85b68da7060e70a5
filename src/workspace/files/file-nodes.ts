// The files as a tree: folders first, each level by name. Imported by the files tree.

/** A file, or a folder with what is in it. */
export interface FileNode {
  /** From the project's folder, without a slash at the end. */
  path: string;
  /** The last part of the path. */
  name: string;
  /** Undefined for a file. */
  children?: FileNode[];
}

/** What is seen of a tree: a node and how deep it is, from 1. */
export interface FileRow {
  node: FileNode;
  level: number;
  /** The folder around it; '' for the project's own. */
  parent: string;
  /** Its place among its siblings, from 1, and how many they are. */
  position: number;
  siblings: number;
}

/** `folders` are those that hold no file yet. */
export function treeOf(paths: readonly string[], folders: readonly string[] = []): FileNode[] {
  const root: FileNode[] = [];
  const place = (path: string, isFolder: boolean) => {
    let level = root;
    const names = path.split('/');
    names.forEach((name, index) => {
      const isLast = index === names.length - 1;
      const wantsFolder = !isLast || isFolder;
      let node = level.find((other) => other.name === name && (other.children !== undefined) === wantsFolder);
      if (!node) {
        node = { path: names.slice(0, index + 1).join('/'), name, ...(wantsFolder ? { children: [] } : {}) };
        level.push(node);
      }
      level = node.children ?? [];
    });
  };
  for (const path of paths) place(path, false);
  for (const path of folders) place(path, true);
  sort(root);
  return root;
}

function sort(nodes: FileNode[]): void {
  nodes.sort((a, b) => Number(!a.children) - Number(!b.children) || a.name.localeCompare(b.name));
  for (const { children } of nodes) if (children) sort(children);
}

/** The rows that are seen, from the top: what is in a folder of `closed` is not. */
export function visibleRows(
  nodes: readonly FileNode[],
  closed: ReadonlySet<string>,
  level = 1,
  parent = '',
): FileRow[] {
  return nodes.flatMap((node, index) => [
    { node, level, parent, position: index + 1, siblings: nodes.length },
    ...(node.children && !closed.has(node.path)
      ? visibleRows(node.children, closed, level + 1, node.path)
      : []),
  ]);
}

/** The folder that a path is in; '' for the project's own. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `name` in `folder`. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
