// Paths of the program as it sees them: its folder is /app. For the worker.

/** The program's folder. */
export const root = '/app';

/** `src/app.ts` for `/app/src/app.ts`. Paths outside the folder stay as they are. */
export function relativePath(path: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** The folder that a path lies in. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** The address that traces name a file by. A `data:` address is its own. */
export function fileAddress(path: string): string {
  if (path.startsWith('data:')) return path.replace(/\s/g, encodeURIComponent);
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The address that a trace names a file by: ES modules have addresses, CommonJS files have paths. */
export function traceAddress(path: string, format: 'module' | 'commonjs' | 'json' | undefined): string {
  return format === 'commonjs' ? path : fileAddress(path);
}

/** Joins a relative specifier to a folder, resolving `.` and `..`. */
export function joinPath(folder: string, specifier: string): string {
  const parts: string[] = [];
  for (const part of (specifier.startsWith('/') ? specifier : `${folder}/${specifier}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const trailing = specifier.endsWith('/') ? '/' : '';
  return `/${parts.join('/')}${trailing}`;
}
