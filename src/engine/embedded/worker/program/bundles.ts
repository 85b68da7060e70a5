// Asks the page for the code of npm packages, each bundle once. For the worker's linker.
import { codeAddress } from '../primordials.ts';

/** Bundles that have arrived, as importable addresses. */
export class Bundles {
  readonly #ask: (name: string) => void;
  readonly #arrived = new Map<string, PromiseWithResolvers<string>>();

  constructor(ask: (name: string) => void) {
    this.#ask = ask;
  }

  /** The address of a bundle. Rejects when the page could not load it. */
  address(name: string): Promise<string> {
    const known = this.#arrived.get(name);
    if (known) return known.promise;
    const arrival = Promise.withResolvers<string>();
    this.#arrived.set(name, arrival);
    this.#ask(name);
    return arrival.promise;
  }

  /** Takes in a bundle's code. */
  receive(name: string, code: string | null): void {
    const arrival = this.#arrived.get(name);
    if (code !== null) arrival?.resolve(codeAddress(code));
    else {
      this.#arrived.delete(name);
      arrival?.reject(new Error(`The package ${name} could not be downloaded. Check the connection and run again.`));
    }
  }
}
