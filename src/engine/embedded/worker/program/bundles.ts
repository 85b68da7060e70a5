// Asks the page for bundles, each once: npm packages, and what a built-in module needs. For the worker's linker.
import type { BundleContent } from '../../protocol.ts';
import { codeAddress } from '../primordials.ts';

/** Bundles that have arrived. */
export class Bundles {
  readonly #ask: (name: string) => void;
  readonly #known = new Map<string, PromiseWithResolvers<BundleContent>>();
  readonly #addresses = new Map<string, string>();

  constructor(ask: (name: string) => void) {
    this.#ask = ask;
  }

  /** Where a bundle of code can be imported from. Rejects when the page could not load it. */
  async address(name: string): Promise<string> {
    const code = await this.#content(name);
    let address = this.#addresses.get(name);
    if (address === undefined) this.#addresses.set(name, (address = codeAddress(String(code))));
    return address;
  }

  /** The bytes of a `.wasm` bundle. Rejects when the page could not load it. */
  async bytes(name: string): Promise<Uint8Array> {
    const content = await this.#content(name);
    if (typeof content === 'string')
      throw new Error(`The bundle ${name} holds text where bytes were expected.`);
    return content;
  }

  /** Takes in a bundle, asked for or not. */
  receive(name: string, content: BundleContent | null): void {
    const arrival = this.#arrival(name);
    if (content !== null) arrival.resolve(content);
    else {
      this.#known.delete(name);
      arrival.reject(
        new Error(`The package ${name} could not be downloaded. Check the connection and run again.`),
      );
    }
  }

  #content(name: string): Promise<BundleContent> {
    if (!this.#known.has(name)) this.#ask(name);
    return this.#arrival(name).promise;
  }

  #arrival(name: string): PromiseWithResolvers<BundleContent> {
    const known = this.#known.get(name);
    if (known) return known;
    const arrival = Promise.withResolvers<BundleContent>();
    this.#known.set(name, arrival);
    return arrival;
  }
}
