// How a path within a project may be written. For the course lint and for the learner's own files.

const longestPath = 100;
const allowedName = /^[\p{L}\p{N} ._@$()[\]+-]+$/u;

/** Why no file can have this path, in words for whoever chose it; undefined when one can. */
export function shapeProblem(path: string): string | undefined {
  if (path.trim() === '') return 'Give it a name, such as pets.ts.';
  if (path.length > longestPath)
    return `A path has at most ${longestPath} characters; this one has ${path.length}.`;
  if (path.startsWith('/')) return 'Leave out the first slash: paths begin in the folder of your project.';
  for (const name of path.split('/')) {
    if (name.trim() === '') return 'A name is missing before or after a slash.';
    if (name === '.' || name === '..')
      return 'Write the path without “.” and “..”: it stays in your project.';
    if (name === '__proto__') return '“__proto__” means something to JavaScript itself. Choose another name.';
    if (name === 'node_modules') return 'node_modules is where packages are put. Choose another name.';
    if (!allowedName.test(name))
      return `“${name}” has a character that files cannot have everywhere. Use letters, digits, dots and hyphens.`;
  }
  return undefined;
}
