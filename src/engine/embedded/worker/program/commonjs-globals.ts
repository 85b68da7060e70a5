// Says more about a `require` in an ES module, as Node does when evaluating a module fails with it. For the linker.
import { joinPath } from './paths.ts';
import type { World } from './resolve.ts';

const MISSING =
  /^(?:Can't find variable: )?(require|module|exports|__filename|__dirname)(?: is not defined)?$/;

/** Rewords a ReferenceError about one of CommonJS' own variables; leaves other errors alone. */
export function explainMissingGlobal(
  error: unknown,
  path: string,
  owner: ReturnType<World['packageOf']>,
): void {
  if (!(error instanceof ReferenceError)) return;
  const { message: before, stack } = error;
  const name = MISSING.exec(before)?.[1];
  if (name === undefined) return;
  let message = `${name} is not defined in ES module scope`;
  if (name === 'require') message += ', you can use import instead';
  if (owner && typeof owner.contents['type'] === 'string' && path.endsWith('.js')) {
    message +=
      "\nThis file is being treated as an ES module because it has a '.js' file extension and " +
      `'${joinPath(owner.folder, 'package.json')}' contains "type": "module". ` +
      "To treat it as a CommonJS script, rename it to use the '.cjs' file extension.";
  }
  error.message = message;
  if (stack !== undefined) error.stack = stack.replace(before, () => message);
}
