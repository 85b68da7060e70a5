// Compiles the files of a program, some of them before it starts: while a worker waits for its program it compiles the
// files of the one before, which warms the compiler up, and what has not been edited since is taken as it is. For the worker.
import type { StartMessage } from '../../protocol.ts';
import { Sites } from '../monitor/sites.ts';
import { setTimer } from '../primordials.ts';
import { compile } from './compile.ts';
import { ModuleLoader } from './load.ts';
import { joinPath, root } from './paths.ts';
import type { Unit } from './unit.ts';

interface Prepared {
  readonly source: string;
  readonly packageType: string | undefined;
  readonly unit: Unit;
}

/** What is compiled where nothing is known of the program: the first time takes several times as long. */
const SAMPLE = `import { a, type B } from './b.ts'; export const f = async <T>(x: T): Promise<void> => {
  for (const y of [x as any]) { if (y?.z) await g({ ...y, [a]: \`\${y}\` }); else throw new Error('no'); } };
  class C { private d: string = ''; get e() { return this.d!; } } export default new C();`;

/** The compiler of one worker. */
export class Compiler {
  readonly sites = new Sites();
  readonly #prepared = new Map<string, Prepared>();
  #started = false;

  /** Compiles a file, as `compile` does. Each call makes a new unit, because linking edits it. */
  readonly compile = (path: string, source: string, packageType: string | undefined): Unit => {
    this.#started = true;
    const prepared = this.#prepared.get(path);
    this.#prepared.delete(path);
    return prepared?.source === source && prepared.packageType === packageType
      ? prepared.unit
      : compile(path, source, packageType, this.sites);
  };

  /** Compiles files that the program will probably have, one after the other, until it starts; without any, a sample. */
  prepare(usual: StartMessage['files']): void {
    const files = Object.keys(usual).length > 0 ? usual : { 'sample.ts': SAMPLE };
    const encoder = new TextEncoder();
    const read = (path: string) => {
      const data = files[path.slice(root.length + 1)];
      return typeof data === 'string' ? encoder.encode(data) : data;
    };
    const loader = new ModuleLoader({
      files: { read, list: () => undefined, write: () => {} },
      builtins: {},
      packages: {},
      compile: (path, source, packageType) => {
        const unit = compile(path, source, packageType, this.sites);
        this.#prepared.set(path, { source, packageType, unit });
        return unit;
      },
      warn: () => {},
    });
    const left = Object.keys(files).filter((path) => /\.[cm]?[jt]s$/.test(path));
    const next = () => {
      const path = left.shift();
      if (path === undefined || this.#started) return;
      try {
        loader.unit(joinPath(root, path));
      } catch {
        // Its faults are told when it is run.
      }
      setTimer(next, 0);
    };
    next();
  }
}
