// Modules that scripts of the page ask for: they come as `data:` addresses with an import map. Part of the page's script.
import { askServer } from './course.ts';
import { asResponse } from './fetch.ts';

/** Modules by the addresses that their importers know them by, absolute. */
export interface ModuleGraph {
  entry: string;
  imports: Record<string, string>;
}

let nonce = '';

/** Offers what the course writes in the place of `import(…)`. */
export function installModules(trusted: string): void {
  nonce = trusted;
  Object.defineProperty(window, '__previewImport', { value: importFrom });
}

/** Makes the modules known to the page. Gives the address of the entry. */
export function runModule({ entry, imports }: ModuleGraph): string | undefined {
  const map = document.createElement('script');
  map.type = 'importmap';
  map.nonce = nonce;
  map.textContent = JSON.stringify({ imports });
  document.head.append(map);
  map.remove();
  return imports[entry];
}

/** `importer` is absolute. */
async function importFrom(importer: string, specifier: unknown): Promise<unknown> {
  const { href } = new URL(String(specifier), importer);
  if (/^(?:data|blob):/.test(href)) return import(href);
  const response = asResponse(
    await askServer({ href, method: 'GET', headers: [], redirect: 'follow', destination: 'module' }),
  );
  if (!response.ok) throw new TypeError(`Failed to fetch dynamically imported module: ${href}`);
  const address = runModule((await response.json()) as ModuleGraph) ?? href;
  return address.startsWith('data:application/json')
    ? import(address, { with: { type: 'json' } })
    : import(address);
}
