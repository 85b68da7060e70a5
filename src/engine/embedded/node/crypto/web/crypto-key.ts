// `CryptoKey`, and the bytes of each, which nothing but Web Crypto can reach.

/** What a key may be used for. */
export type Usage =
  'encrypt' | 'decrypt' | 'sign' | 'verify' | 'deriveKey' | 'deriveBits' | 'wrapKey' | 'unwrapKey';

/** A key's algorithm, as its `algorithm` shows it. */
export interface KeyAlgorithm {
  name: string;
  length?: number;
  hash?: { name: string };
}

const secrets = new WeakMap<CryptoKey, Uint8Array>();
let making = false;

/** A secret key of Web Crypto. Programs cannot make one themselves. */
export class CryptoKey {
  readonly type = 'secret';
  readonly extractable: boolean;
  readonly algorithm: KeyAlgorithm;
  readonly usages: Usage[];

  constructor(algorithm: KeyAlgorithm, extractable: boolean, usages: Usage[]) {
    if (!making) throw new TypeError('Illegal constructor');
    this.extractable = extractable;
    this.algorithm = algorithm;
    this.usages = usages;
  }

  get [Symbol.toStringTag](): string {
    return 'CryptoKey';
  }
}

/** Makes a key of these bytes. */
export function makeKey(
  bytes: Uint8Array,
  algorithm: KeyAlgorithm,
  extractable: boolean,
  usages: Usage[],
): CryptoKey {
  making = true;
  try {
    const key = new CryptoKey(algorithm, extractable, [...usages]);
    secrets.set(key, bytes.slice());
    return key;
  } finally {
    making = false;
  }
}

/** The key's bytes, when it is of this algorithm and may be used so; throws an InvalidAccessError. */
export function useKey(key: CryptoKey, algorithm: string, usage: Usage): Uint8Array {
  if (key.algorithm.name !== algorithm)
    throw new DOMException('Key algorithm mismatch', 'InvalidAccessError');
  if (!key.usages.includes(usage)) {
    throw new DOMException(`Unable to use this key to ${usage}`, 'InvalidAccessError');
  }
  return bytesOf(key);
}

/** The key's bytes, whatever it may be used for. */
export function bytesOf(key: unknown): Uint8Array {
  const bytes = secrets.get(key as CryptoKey);
  if (!bytes) throw new TypeError('This is no CryptoKey of this program.');
  return bytes;
}
