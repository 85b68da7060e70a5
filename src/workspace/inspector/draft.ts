// A request that is being written by hand. Imported by the inspector.
import type { ClientRequest } from '../../engine/http/client.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import { headerValue } from '../../engine/http/headers.ts';
import { toBytes, toText } from '../../lib/bytes.ts';
import { mediaType } from '../preview/render/media-type.ts';
import { firstVisitor } from '../state/visitors.ts';
import { textOf } from './body-view.ts';
import { readFormFields, writeFormFields } from './form-fields.ts';
import * as words from '../../words/en/inspector.ts';

export interface DraftRow {
  name: string;
  value: string;
}

export interface DraftFile {
  name: string;
  /** The whole Content-Type. */
  type: string;
  bytes: Uint8Array;
}

export type DraftBodyKind = 'none' | 'form' | 'json' | 'text' | 'file';

export interface Draft {
  method: string;
  path: string;
  headers: DraftRow[];
  body: DraftBodyKind;
  /** Each kind of body keeps what was written for it. */
  fields: DraftRow[];
  text: string;
  file?: DraftFile;
  /** Whose cookies go along; undefined means nobody's. */
  visitor?: string;
  followRedirects: boolean;
}

/** What the composer begins with. */
export const emptyDraft: Draft = {
  method: 'GET',
  path: '/',
  headers: [{ name: 'Accept', value: '*/*' }],
  body: 'none',
  fields: [{ name: '', value: '' }],
  text: '',
  visitor: firstVisitor,
  followRedirects: true,
};

/** Made anew for each request by the client. */
const writtenByClient = ['host', 'content-length'];
const formType = 'application/x-www-form-urlencoded';

/** The Content-Type that goes with the body unless a header row gives another; undefined without a body. */
export function typeOfBody({ body, file }: Draft): string | undefined {
  switch (body) {
    case 'none':
      return undefined;
    case 'form':
      return formType;
    case 'json':
      return 'application/json';
    case 'text':
      return 'text/plain;charset=UTF-8';
    case 'file':
      return file?.type || 'application/octet-stream';
  }
}

/** Why it cannot be sent as HTTP, each in a sentence. */
export function draftProblems({ headers, path, body, file }: Draft): string[] {
  const problems: string[] = [];
  for (const { name, value } of headers) {
    if (name === '' && value === '') continue;
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) {
      problems.push(name === '' ? words.noFieldName(value) : words.badFieldName(name));
    } else if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      problems.push(words.badFieldValue(name));
    }
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(path.trim()) && !path.trim().startsWith('http://localhost:3000')) {
    problems.push(words.ownServerOnly);
  }
  if (body === 'file' && !file) problems.push(words.chooseFile);
  return problems;
}

/** The path as it goes over the wire: dots and escapes stay as they were written. */
export function wirePath(typed: string): string {
  const own = typed
    .trim()
    .replace(/^(?:http:\/\/)?localhost:3000/, '')
    .replace(/#.*$/, '');
  const rooted = own.startsWith('/') ? own : `/${own}`;
  return rooted.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/** The request that the draft describes. */
export function requestOf(draft: Draft): ClientRequest {
  const headers = draft.headers
    .filter(({ name }) => name !== '')
    .map(({ name, value }): [string, string] => [name, value]);
  const type = typeOfBody(draft);
  if (type !== undefined && headerValue(headers, 'content-type') === undefined) {
    headers.push(['Content-Type', type]);
  }
  return {
    method: draft.method,
    path: wirePath(draft.path),
    headers,
    body: bodyOf(draft),
    redirect: draft.followRedirects ? 'follow' : 'manual',
  };
}

function bodyOf({ body, fields, text, file }: Draft): Uint8Array {
  switch (body) {
    case 'none':
      return new Uint8Array();
    case 'form':
      return toBytes(writeFormFields(fields.filter(({ name, value }) => name !== '' || value !== '')));
    case 'json':
    case 'text':
      return toBytes(text);
    case 'file':
      return file?.bytes ?? new Uint8Array();
  }
}

/** A draft that sends the same again. `hasJar`: the visitor's cookies are at hand, so they need not be written out. */
export function draftOf({ request, visitor }: Exchange, hasJar: boolean): Draft {
  const omitted = hasJar ? [...writtenByClient, 'cookie'] : writtenByClient;
  const contentType = headerValue(request.headers, 'content-type');
  const draft: Draft = {
    ...emptyDraft,
    method: request.method,
    path: request.path,
    headers: request.headers
      .filter(([name]) => !omitted.includes(name.toLowerCase()))
      .map(([name, value]) => ({ name, value })),
    visitor: hasJar ? visitor : undefined,
    ...draftBody(request.body, contentType),
  };
  // What the composer adds by itself would only be in the way.
  if (contentType !== undefined && contentType === typeOfBody(draft)) {
    draft.headers = draft.headers.filter(({ name }) => name.toLowerCase() !== 'content-type');
  }
  return draft;
}

function draftBody(bytes: Uint8Array, contentType: string | undefined): Partial<Draft> {
  if (bytes.byteLength === 0) return { body: 'none' };
  const { type } = mediaType(contentType);
  const file: DraftFile = { name: words.sameBytes, type: contentType ?? '', bytes };
  if (type.startsWith('multipart/') || textOf(bytes) === undefined) return { body: 'file', file };
  const text = toText(bytes);
  if (type === formType) {
    const fields = readFormFields(text);
    // Fields that would be written in another way are kept as text.
    if (writeFormFields(fields) === text) return { body: 'form', fields };
  }
  return { body: /json$/.test(type) ? 'json' : 'text', text };
}
