// Asks the page for the code of npm packages, each bundle once. For the worker's linker.
import { codeAddress } from '../primordials.ts';

/** Bundles that have arrived, as importable addresses. */
export class Bundles {
  readonly #ask: (name: string) => void;
  readonly #known = new Map<string, PromiseWithResolvers<string>>();

  constructor(ask: (name: string) => void) {
    this.#ask = ask;
  }

  /** The address of a bundle. Rejects when the page could not load it. */
  address(name: string): Promise<string> {
    if (!this.#known.has(name)) this.#ask(name);
    return this.#arrival(name).promise;
  }

  /** Takes in a bundle's code, asked for or not. */
  receive(name: string, code: string | null): void {
    const arrival = this.#arrival(name);
    if (code !== null) arrival.resolve(codeAddress(code));
    else {
      this.#known.delete(name);
      arrival.reject(
        new Error(`The package ${name} could not be downloaded. Check the connection and run again.`),
      );
    }
  }

  #arrival(name: string): PromiseWithResolvers<string> {
    const known = this.#known.get(name);
    if (known) return known;
    const arrival = Promise.withResolvers<string>();
    this.#known.set(name, arrival);
    return arrival;
  }
}
