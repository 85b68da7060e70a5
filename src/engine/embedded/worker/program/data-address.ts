// Modules that stand in their own address, `data:text/javascript,…`. https://nodejs.org/api/esm.html#data-imports
// For the worker's linker.
import { nodeError } from '../../node/errors.ts';

const DATA = /^data:([^,;]*)((?:;[^,]*)?),([^]*)$/i;

/** The text of the module. Throws for types that Node does not import either. */
export function dataSource(address: string): string {
  const [, type = '', parameters = '', body = ''] = DATA.exec(address) ?? [];
  if (!['text/javascript', 'application/json'].includes(type)) {
    const message = `Unknown module format: ${type} for URL ${address}`;
    throw nodeError(RangeError, 'ERR_UNKNOWN_MODULE_FORMAT', message);
  }
  const text = decodeURIComponent(body);
  if (!/;base64$/i.test(parameters)) return text;
  return new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}
