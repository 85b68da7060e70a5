// What kind of body it is, made ready for showing: by its Content-Type, or by its bytes where there is none.
// Imported by the inspector.
import { dataUrl } from '../preview/render/data-url.ts';
import { mediaType, decodeText } from '../preview/render/media-type.ts';
import type { CodeToken } from './code-token.ts';
import { readFormFields, type FormField } from './form-fields.ts';
import { hexDump } from './hex-dump.ts';
import { indentHtml } from './indent-html.ts';
import { indentJson } from './indent-json.ts';
import { readMultipart, type BodyPart } from './multipart.ts';
import * as words from '../../words/en/inspector.ts';

export type BodyView =
  | { kind: 'empty' }
  /** Indented code; `language` is `JSON`, `HTML` or `XML`. */
  | { kind: 'code'; language: string; tokens: CodeToken[] }
  | { kind: 'form'; fields: FormField[] }
  | { kind: 'multipart'; parts: BodyPart[] }
  | { kind: 'image'; url: string; type: string }
  | { kind: 'text'; text: string; problem?: string }
  | { kind: 'binary'; dump: string };

/** Longer text is cut before it is shown. Characters. */
export const longestShown = 200_000;

const textual = /^text\/|json|xml|javascript|x-www-form-urlencoded|yaml|graphql/;
const shownImages = /^image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)$/;

/** `body` is free of any Content-Encoding. */
export function viewOfBody(body: Uint8Array, contentType: string | undefined): BodyView {
  if (body.byteLength === 0) return { kind: 'empty' };
  const { type, charset } = mediaType(contentType);
  if (shownImages.test(type)) return { kind: 'image', url: dataUrl(body, type), type };
  if (type.startsWith('multipart/')) {
    const parts = readMultipart(body, contentType ?? '');
    return parts ? { kind: 'multipart', parts } : textOrBytes(body);
  }
  if (type !== '' && !textual.test(type)) return textOrBytes(body);
  const text = type === '' ? textOf(body) : decodeText(body, charset);
  return text === undefined ? { kind: 'binary', dump: hexDump(body) } : viewOfText(text, type);
}

function viewOfText(text: string, type: string): BodyView {
  if (text.length > longestShown) return { kind: 'text', text: text.slice(0, longestShown) };
  if (type === 'application/x-www-form-urlencoded') return { kind: 'form', fields: readFormFields(text) };
  const isJson = /json$/.test(type);
  const tokens = isJson || (type === '' && /^\s*[{[]/.test(text)) ? indentJson(text) : undefined;
  if (tokens) return { kind: 'code', language: 'JSON', tokens };
  if (isJson) return { kind: 'text', text, problem: words.noValidJson };
  const isXml = /xml$/.test(type) && type !== 'application/xhtml+xml';
  if (isXml) return { kind: 'code', language: 'XML', tokens: indentHtml(text, { xml: true }) };
  if (
    type === 'text/html' ||
    type === 'application/xhtml+xml' ||
    (type === '' && /^\s*<[!a-z]/i.test(text))
  ) {
    return { kind: 'code', language: 'HTML', tokens: indentHtml(text) };
  }
  return { kind: 'text', text };
}

function textOrBytes(body: Uint8Array): BodyView {
  const text = textOf(body);
  return text === undefined
    ? { kind: 'binary', dump: hexDump(body) }
    : { kind: 'text', text: text.slice(0, longestShown) };
}

/** Undefined when the bytes are no UTF-8, or hold control characters that no text has. */
export function textOf(body: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
