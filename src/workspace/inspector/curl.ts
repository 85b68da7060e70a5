// A request as a command for a shell: what a developer pastes into a terminal or a bug report. Imported by the inspector.
import type { SentRequest } from '../../engine/http/exchange.ts';
import { headerValue } from '../../engine/http/headers.ts';

const defaultHost = 'localhost:3000';
const continued = ' \\\n  ';
/** Longer binary bodies are read from a file, `body.bin`, which the command's reader must provide. */
const longestPiped = 100_000;

/** A word that a POSIX shell hands on exactly as it is. */
export function shellQuote(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A command that sends the same request, header fields and body byte for byte. For POSIX shells. */
export function curlCommand(request: SentRequest): string {
  const { method, path, headers, body } = request;
  const host = headerValue(headers, 'host') ?? defaultHost;
  const words = ['curl', '-i'];
  if (method === 'HEAD') words.push('--head');
  else if (method !== 'GET' || body.byteLength > 0) words.push('-X', shellQuote(method));
  if (/[[\]{}]/.test(path)) words.push('--globoff');
  if (/\/\.{1,2}(?:\/|$|\?)/.test(path)) words.push('--path-as-is');
  words.push(shellQuote(`http://${host}${path}`));

  const lines = [
    words.join(' '),
    ...headerArguments(headers, body).map((field) => `-H ${shellQuote(field)}`),
  ];
  const sends = body.byteLength > 0 || headerValue(headers, 'content-length') !== undefined;
  const text = textOf(body);
  if (text !== undefined) {
    if (sends) lines.push(`--data-raw ${shellQuote(text)}`);
    return lines.join(continued);
  }
  const inFile = body.byteLength > longestPiped;
  lines.push(`--data-binary ${inFile ? '@body.bin' : '@-'}`);
  return inFile ? lines.join(continued) : `printf '${octal(body)}' | ${lines.join(continued)}`;
}

/** Fields as curl's -H takes them, and those that keep curl from adding its own. */
function headerArguments(headers: SentRequest['headers'], body: Uint8Array): string[] {
  const given = headers
    .filter(([name]) => !['host', 'content-length'].includes(name.toLowerCase()))
    .map(([name, value]) => (value === '' ? `${name};` : `${name}: ${value}`));
  const added = ['Accept', 'User-Agent'];
  if (body.byteLength > 0 || headerValue(headers, 'content-length') !== undefined) added.push('Content-Type');
  const unwanted = added.filter((name) => headerValue(headers, name) === undefined);
  return [...given, ...unwanted.map((name) => `${name}:`)];
}

/** Undefined when the body cannot be a shell's word: it is no UTF-8, or holds a zero byte. */
function textOf(body: Uint8Array): string | undefined {
  if (body.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** For printf: plain letters as they are, everything else in octal. */
function octal(body: Uint8Array): string {
  const escaped = Array.from(body, (byte) => {
    const letter = String.fromCharCode(byte);
    return /[\w .,:;/=]/.test(letter) && byte < 0x7f ? letter : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return escaped.join('');
}
