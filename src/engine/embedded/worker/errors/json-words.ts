// What V8 says about a text that is no JSON. For JSON.parse in browsers that word it otherwise.

/** V8 quotes so many characters before and behind the place. */
const CONTEXT = 10;
const SPECIAL = ['NaN', 'Infinity', 'undefined', '[object Object]'];

/** The message of V8's SyntaxError; undefined when the text is JSON. */
export function jsonComplaint(text: string): string | undefined {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.skipBlanks();
    if (reader.at < text.length) reader.refuse('Unexpected non-whitespace character after JSON');
    return undefined;
  } catch (error) {
    if (error instanceof Complaint) return error.words;
    throw error;
  }
}

class Complaint {
  readonly words: string;

  constructor(words: string) {
    this.words = words;
  }
}

class Reader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  skipBlanks(): void {
    while (/[ \t\r\n]/.test(this.#text[this.at] ?? '')) this.at += 1;
  }

  value(): void {
    this.skipBlanks();
    const next = this.#text[this.at] ?? '';
    if (next === '{') this.#list('}', () => this.#property());
    else if (next === '[') this.#list(']', () => this.value());
    else if (next === '"') this.#string();
    else if (/[-\d]/.test(next)) this.#number();
    else this.#word();
  }

  /** Throws with the place added to the words. */
  refuse(words: string): never {
    const before = this.#text.slice(0, this.at).split(/\r\n|\r|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    const where = words.endsWith(' JSON') ? '' : ' in JSON';
    throw new Complaint(`${words}${where} at position ${this.at} (line ${before.length} column ${column})`);
  }

  #list(close: ']' | '}', item: () => void): void {
    this.at += 1;
    this.skipBlanks();
    if (this.#text[this.at] === close) {
      this.at += 1;
      return;
    }
    if (close === '}' && this.#text[this.at] !== '"') this.refuse("Expected property name or '}'");
    for (;;) {
      item();
      this.skipBlanks();
      const next = this.#text[this.at];
      if (next !== close && next !== ',') {
        this.refuse(`Expected ',' or '${close}' after ${close === ']' ? 'array element' : 'property value'}`);
      }
      this.at += 1;
      if (next === close) return;
    }
  }

  #property(): void {
    this.skipBlanks();
    if (this.#text[this.at] !== '"') this.refuse('Expected double-quoted property name');
    this.#string();
    this.skipBlanks();
    if (this.#text[this.at] !== ':') this.refuse("Expected ':' after property name");
    this.at += 1;
    this.value();
  }

  #string(): void {
    for (this.at += 1; ; this.at += 1) {
      const next = this.#text[this.at];
      if (next === undefined) this.refuse('Unterminated string');
      if (next === '"') break;
      if (next < ' ') this.refuse('Bad control character in string literal');
      if (next === '\\') this.#escape();
    }
    this.at += 1;
  }

  #escape(): void {
    this.at += 1;
    const next = this.#text[this.at];
    if (next === undefined) this.#unexpected();
    if (next !== 'u') {
      if (!'"\\/bfnrt'.includes(next)) this.refuse('Bad escaped character');
      return;
    }
    for (let digit = 0; digit < 4; digit += 1) {
      this.at += 1;
      if (!/^[\da-f]$/i.test(this.#text[this.at] ?? '')) this.refuse('Bad Unicode escape');
    }
  }

  #number(): void {
    const digits = (): boolean => {
      const start = this.at;
      while (/\d/.test(this.#text[this.at] ?? '')) this.at += 1;
      return this.at > start;
    };
    if (this.#text[this.at] === '-') {
      this.at += 1;
      if (!/\d/.test(this.#text[this.at] ?? '')) this.refuse('No number after minus sign');
    }
    if (this.#text[this.at] === '0') {
      this.at += 1;
      if (/\d/.test(this.#text[this.at] ?? '')) this.refuse('Unexpected number');
    } else digits();
    if (this.#text[this.at] === '.') {
      this.at += 1;
      if (!digits()) this.refuse('Unterminated fractional number');
    }
    if (/[eE]/.test(this.#text[this.at] ?? '')) {
      this.at += 1;
      if (/[-+]/.test(this.#text[this.at] ?? '')) this.at += 1;
      if (!digits()) this.refuse('Exponent part is missing a number');
    }
  }

  #word(): void {
    const word = ['true', 'false', 'null'].find((one) => one[0] === this.#text[this.at]) ?? '';
    for (const letter of word) {
      if (this.#text[this.at] !== letter) this.#unexpected();
      this.at += 1;
    }
    if (word === '') this.#unexpected();
  }

  #unexpected(): never {
    const text = this.#text;
    const next = text[this.at];
    if (next === undefined) throw new Complaint('Unexpected end of JSON input');
    if (next === '"') this.refuse('Unexpected string');
    if (/[-\d]/.test(next)) this.refuse('Unexpected number');
    if (SPECIAL.includes(text)) throw new Complaint(`"${text}" is not valid JSON`);
    const isLong = text.length > 2 * CONTEXT;
    const from = isLong && this.at >= CONTEXT ? this.at - CONTEXT : 0;
    const to = isLong && this.at < text.length - CONTEXT ? this.at + CONTEXT : text.length;
    const quoted = `${from > 0 ? '...' : ''}"${text.slice(from, to)}"${to < text.length ? '...' : ''}`;
    throw new Complaint(`Unexpected token '${next}', ${quoted} is not valid JSON`);
  }
}
