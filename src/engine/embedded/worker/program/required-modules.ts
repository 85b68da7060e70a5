// ES modules that CommonJS files require. `require` cannot wait, so they are evaluated just before the program starts;
// an exception that one throws comes when it is required. For the worker's linker.
import { nodeError } from '../../node/errors.ts';
import { codeAddress } from '../primordials.ts';
import type { ModuleLoader } from './load.ts';
import type { Unit } from './unit.ts';

type Evaluated = { readonly namespace: Record<string, unknown> } | { readonly error: unknown };

/** The modules that have been evaluated for `require`. */
export class RequiredModules {
  readonly #loader: ModuleLoader;
  readonly #evaluated = new Map<string, Evaluated>();

  constructor(loader: ModuleLoader) {
    this.#loader = loader;
  }

  /** Evaluates a module, once. `link` gives its address. Never rejects. */
  async evaluate(path: string, link: (unit: Unit) => string): Promise<void> {
    if (this.#evaluated.has(path)) return;
    const unit = this.#loader.unit(path);
    if (this.#waits(unit, new Set())) {
      this.#evaluated.set(path, { error: asyncModule(path) });
      return;
    }
    try {
      const address = link(unit);
      const namespace = (await import(address)) as Record<string, unknown>;
      this.#evaluated.set(path, { namespace: await forRequire(namespace, address) });
    } catch (error) {
      this.#evaluated.set(path, { error });
    }
  }

  /** What `require` of the module returns. Throws what the module threw. */
  require(path: string, from: string): unknown {
    const evaluated = this.#evaluated.get(path);
    if (!evaluated) {
      const message = `Cannot require() ES Module ${path} in a cycle.\nRequire stack:\n- ${from}`;
      throw nodeError(Error, 'ERR_REQUIRE_CYCLE_MODULE', message);
    }
    if ('error' in evaluated) throw evaluated.error;
    const { namespace } = evaluated;
    return 'module.exports' in namespace ? namespace['module.exports'] : namespace;
  }

  /** Whether the module or one that it imports has a top-level `await`. */
  #waits(unit: Unit, seen: Set<Unit>): boolean {
    if (seen.has(unit)) return false;
    seen.add(unit);
    if (unit.dynamic.topLevelAwait) return true;
    const files = [...unit.targets.values()].filter((target) => target.kind === 'file');
    return files.some(({ path }) => this.#waits(this.#loader.unit(path), seen));
  }
}

/** Node marks a module with a default export, so that compiled CommonJS code knows what it is. */
async function forRequire(
  namespace: Record<string, unknown>,
  address: string,
): Promise<Record<string, unknown>> {
  if (!('default' in namespace) || '__esModule' in namespace) return namespace;
  const from = JSON.stringify(address);
  const facade = `export*from${from};export{default}from${from};export const __esModule=true;`;
  return (await import(codeAddress(facade))) as Record<string, unknown>;
}

function asyncModule(path: string): Error {
  const message =
    'require() cannot be used on an ESM graph with top-level await. Use import() instead. To see where the ' +
    `top-level await comes from, use --experimental-print-required-tla.\nRequired module: ${path}`;
  return nodeError(Error, 'ERR_REQUIRE_ASYNC_MODULE', message);
}
