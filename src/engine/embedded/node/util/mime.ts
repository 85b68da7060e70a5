// `util.MIMEType` and `util.MIMEParams`: media types taken apart and put together (MIME Sniffing Standard).
import { nodeError } from '../errors.ts';

const TOKEN = /^[-!#$%&'*+.^_`|~A-Za-z0-9]+$/;

/** The parameters of a media type. */
export class MIMEParams {
  readonly #values = new Map<string, string>();

  delete(name: string): void {
    this.#values.delete(name);
  }

  get(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  set(name: string, value: string): void {
    if (!TOKEN.test(name)) throw syntaxError('parameter name', name, 0);
    this.#values.set(name.toLowerCase(), String(value));
  }

  entries(): IterableIterator<[string, string]> {
    return this.#values.entries();
  }

  keys(): IterableIterator<string> {
    return this.#values.keys();
  }

  values(): IterableIterator<string> {
    return this.#values.values();
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }

  toString(): string {
    return [...this.#values]
      .map(([name, value]) => `${name}=${TOKEN.test(value) ? value : quoted(value)}`)
      .join(';');
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A media type such as `text/html; charset=utf-8`. */
export class MIMEType {
  readonly params = new MIMEParams();
  #type: string;
  #subtype: string;

  constructor(input: string) {
    const text = String(input).trim();
    const [essence = '', ...parameters] = text.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const [type = '', subtype = ''] = essence.trim().split('/');
    if (!TOKEN.test(type)) throw syntaxError('type', text, 0);
    if (!TOKEN.test(subtype)) throw syntaxError('subtype', text, type.length + 1);
    this.#type = type.toLowerCase();
    this.#subtype = subtype.toLowerCase();
    for (const parameter of parameters) {
      const [, name = '', plain, quotedText] = /^\s*([^=]*)=(?:([^"]*)|"(.*)")\s*$/.exec(parameter) ?? [];
      const value = quotedText?.replace(/\\(.)/g, '$1') ?? plain?.trim() ?? '';
      if (TOKEN.test(name) && !this.params.has(name.toLowerCase())) this.params.set(name, value);
    }
  }

  get type(): string {
    return this.#type;
  }

  get subtype(): string {
    return this.#subtype;
  }

  get essence(): string {
    return `${this.#type}/${this.#subtype}`;
  }

  toString(): string {
    const parameters = this.params.toString();
    return parameters === '' ? this.essence : `${this.essence};${parameters}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function syntaxError(part: string, text: string, position: number): Error {
  const message = `The MIME syntax for a ${part} in ${JSON.stringify(text)} is invalid at ${position}`;
  return nodeError(TypeError, 'ERR_INVALID_MIME_SYNTAX', message);
}
