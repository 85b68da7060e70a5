// How the routes of the preview's lab answer. Imported by its routes.
import type { EngineRequest, RawHeaders } from '../../src/engine/port.ts';

export interface Reply {
  status?: number;
  headers?: RawHeaders;
  body?: string | Uint8Array | ReadableStream<Uint8Array>;
}

export type Handler = (request: EngineRequest) => Reply | Promise<Reply>;

/** A page, unless `more` says otherwise. */
export const html = (body: string, more: Reply = {}): Reply => ({
  headers: [['Content-Type', 'text/html; charset=UTF-8']],
  body: `<!doctype html><html><head><title>Shelter</title></head><body>${body}</body></html>`,
  ...more,
});
export const redirect = (to: string, status = 303): Reply => ({ status, headers: [['Location', to]] });
export const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8DAwMDAxMDAwMAAAA0GAQHgJ3m9AAAAAElFTkSuQmCC',
  ),
  (character) => character.charCodeAt(0),
);

export function fieldsOf(request: EngineRequest): string {
  return (request.headers ?? []).map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** The request as it came, as text. */
export function echo(request: EngineRequest): Reply {
  const body = new TextDecoder().decode(request.body);
  return {
    headers: [['Content-Type', 'text/plain; charset=utf-8']],
    body: `${request.method} ${request.path}\n${fieldsOf(request)}\n\n${body}`,
  };
}

/** A file of a type. */
export const file =
  (type: string, body: string | Uint8Array): Handler =>
  () => ({ headers: [['Content-Type', type]], body });
