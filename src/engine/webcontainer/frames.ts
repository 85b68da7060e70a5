// Messages as lines of text, for the one stream each way that a process in the container has: a terminal, which may echo
// what it is given, change line ends, cut characters in two, and take at most 4096 bytes a line.
// For both sides: the page and the container.
import { joinBytes, toBytes, toText } from '../../lib/bytes.ts';

/** What a line begins with that goes to the supervisor. */
export const TO_SUPERVISOR = '@>';
/** What a line begins with that comes from it. */
export const FROM_SUPERVISOR = '@<';

const LINE_CHARACTERS = 3000;
const SPREAD = 0x8000;

/** A message and optional bytes, as lines that end in `\n`: base64, `.` between the two, `;` at the end and `,` to go on. */
export function encodeFrame(mark: string, message: object, payload?: Uint8Array): string {
  const text = toBase64(toBytes(JSON.stringify(message))) + (payload ? `.${toBase64(payload)}` : '');
  let lines = '';
  for (let start = 0; start < text.length; start += LINE_CHARACTERS) {
    const end = start + LINE_CHARACTERS;
    lines += `${mark}${text.slice(start, end)}${end < text.length ? ',' : ';'}\n`;
  }
  return lines;
}

/** Takes text as it comes and calls back for each whole frame with that mark. Lines without the mark are passed over. */
export function createFrameReader<Message>(
  mark: string,
  onFrame: (message: Message, payload: Uint8Array) => void,
): (text: string) => void {
  const line = new RegExp(`${mark}([A-Za-z0-9+/=.]*)([,;])`);
  let rest = '';
  let parts = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const candidate of lines) {
      const [, part, end] = line.exec(candidate) ?? [];
      if (part === undefined) continue;
      parts += part;
      if (end === ',') continue;
      const [message = '', payload = ''] = parts.split('.');
      parts = '';
      onFrame(JSON.parse(toText(fromBase64(message))) as Message, fromBase64(payload));
    }
  };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += SPREAD) {
    binary += String.fromCharCode(...bytes.subarray(start, start + SPREAD));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return text === '' ? joinBytes([]) : Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
