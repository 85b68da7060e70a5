// `net.isIP` and its relatives. Nothing else is imported, so any module may use it.

const OCTET = '(?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const LOCAL_NAMES = new Set(['', 'localhost', '0.0.0.0', '::', '::1']);

/** Whether the text is an IPv4 address in dotted form. */
export function isIPv4(text: unknown): boolean {
  return IPV4.test(String(text));
}

/** Whether the text is an IPv6 address, with or without a zone. */
export function isIPv6(text: unknown): boolean {
  const address = String(text).replace(/%[\w.-]+$/, '');
  if (!/^[0-9a-fA-F:.]*$/.test(address) || !address.includes(':')) return false;
  return URL.canParse(`http://[${address}]/`);
}

/** 4, 6, or 0 for anything else. */
export function isIP(text: unknown): 0 | 4 | 6 {
  if (isIPv4(text)) return 4;
  return isIPv6(text) ? 6 : 0;
}

/** Whether a host name or address means this program's own machine. */
export function isLocal(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return LOCAL_NAMES.has(name) || name.endsWith('.localhost') || (isIPv4(name) && name.startsWith('127.'));
}
