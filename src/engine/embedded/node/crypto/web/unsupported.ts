// What Web Crypto offers in Node and not here.

const ONLY_IN_NODE = /^(RSA|ECD|Ed25519|X25519|Ed448|X448|AES-KW|ML-)/i;

/** The error for an algorithm: Node's own where Node does not know it either. */
export function unsupportedAlgorithm(name: string): DOMException {
  const message = ONLY_IN_NODE.test(name)
    ? `${name} is not available in the embedded engine. Use HMAC or AES-GCM, or the WebContainer engine, which is real Node.`
    : 'Unrecognized algorithm name';
  return new DOMException(message, 'NotSupportedError');
}
