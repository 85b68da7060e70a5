// Asks the page for bundles, each once: npm packages, and what a built-in module needs. For the worker's linker.
import type { BundleContent } from '../../protocol.ts';
import { codeAddress } from '../primordials.ts';

type Exports = Readonly<Record<string, unknown>>;
interface Bundle {
  readonly arrival: PromiseWithResolvers<BundleContent>;
  /** True once the page knows that the program needs it. */
  asked: boolean;
  /** Its code, as a function that was compiled and not run. */
  compiled?: Promise<void>;
  run?: (module: { exports: Exports }) => void;
  evaluated?: Exports;
}

/** Has the browser compile every function at once (V8); without it, each is compiled when it is first called. */
const EAGER = '//# allFunctionsCalledOnLoad\n';

/** Bundles that have arrived. Evaluating one may have effects that the program sees, so that waits until it is imported. */
export class Bundles {
  readonly #ask: (name: string) => void;
  readonly #bundles = new Map<string, Bundle>();

  constructor(ask: (name: string) => void) {
    this.#ask = ask;
  }

  /** Gets a bundle of code and compiles it. Rejects when the page could not load it. */
  async prepare(name: string): Promise<void> {
    const bundle = this.#need(name);
    const content = await bundle.arrival.promise;
    await (bundle.compiled ??= compile(bundle, String(content)));
  }

  /** What the code of a bundle exports, evaluated once. Throws when it was not prepared. */
  readonly evaluate = (name: string): Exports => {
    const bundle = this.#bundle(name);
    if (bundle.evaluated) return bundle.evaluated;
    if (!bundle.run) throw new Error(`The bundle ${name} was not prepared.`);
    const module: { exports: Exports } = { exports: {} };
    bundle.run(module);
    return (bundle.evaluated = module.exports);
  };

  /** The bytes of a `.wasm` bundle. Rejects when the page could not load it. */
  async bytes(name: string): Promise<Uint8Array> {
    const content = await this.#need(name).arrival.promise;
    if (typeof content === 'string')
      throw new Error(`The bundle ${name} holds text where bytes were expected.`);
    return content;
  }

  /** Takes in a bundle. One that nobody asked for is compiled while there is time. */
  receive(name: string, content: BundleContent | null): void {
    const bundle = this.#bundle(name);
    if (content !== null) {
      bundle.arrival.resolve(content);
      if (!bundle.asked && typeof content === 'string') {
        bundle.compiled ??= compile(bundle, EAGER + content);
      }
    } else {
      this.#bundles.delete(name);
      bundle.arrival.reject(
        new Error(`The package ${name} could not be downloaded. Check the connection and run again.`),
      );
    }
  }

  #need(name: string): Bundle {
    const bundle = this.#bundle(name);
    if (!bundle.asked) this.#ask(name);
    bundle.asked = true;
    return bundle;
  }

  #bundle(name: string): Bundle {
    const known = this.#bundles.get(name);
    if (known) return known;
    const bundle = { arrival: Promise.withResolvers<BundleContent>(), asked: false };
    this.#bundles.set(name, bundle);
    return bundle;
  }
}

async function compile(bundle: Bundle, code: string): Promise<void> {
  const { default: run } = (await import(codeAddress(code))) as { default: Required<Bundle>['run'] };
  bundle.run = run;
}
