// What stands for iconv-lite's tables of Chinese, Japanese and Korean encodings, which are as large as all of Express:
// the browser's own TextDecoder. Bundled into packages.

/** One encoding, in the shape in which iconv-lite takes codecs. */
class BrowserCharset {
  readonly bomAware = false;
  readonly encoder = refuseToEncode;
  readonly decoder = Decoder;
  readonly label: string;

  constructor({ label }: { label: string }) {
    this.label = label;
  }
}

class Decoder {
  readonly #decoder: TextDecoder;

  constructor(_options: unknown, { label }: BrowserCharset) {
    this.#decoder = new TextDecoder(label);
  }

  write(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.#decoder.decode();
  }
}

/** Made with `new`, like any encoder. */
function refuseToEncode(_options: unknown, { label }: BrowserCharset): never {
  throw new Error(`Text cannot be written as ${label} here, only read. Send it as UTF-8.`);
}

/** The encodings of iconv-lite that have tables, as browsers call them. */
const labels: Readonly<Record<string, string>> = {
  shiftjis: 'shift_jis',
  eucjp: 'euc-jp',
  gb2312: 'gbk',
  gbk: 'gbk',
  cp936: 'gbk',
  gb18030: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  big5hkscs: 'big5',
};

/** The encodings in place of those in `tables`: their aliases stay. */
export function browserCharsets(tables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const charsets: Record<string, unknown> = { _browser: BrowserCharset };
  for (const [name, table] of Object.entries(tables)) {
    if (typeof table === 'string') charsets[name] = table;
    else if (labels[name] !== undefined) charsets[name] = { type: '_browser', label: labels[name] };
  }
  return charsets;
}
