// Takes a message from the worker only when it has exactly the shape that the protocol says.
// The worker runs code that nobody has checked, so nothing from it is believed.
import type { OutputChunk, ProgramError, RawHeaders, SourceLocation } from '../../port.ts';
import type { WorkerMessage } from '../protocol.ts';

type Fields = Record<string, unknown>;

/** The message as plain checked data; undefined when its shape is not the protocol's. */
export function readMessage(data: unknown): WorkerMessage | undefined {
  if (!isFields(data)) return undefined;
  const { type, id, port, code, location } = data;
  switch (type) {
    case 'ready':
    case 'pong':
      return { type };
    case 'need':
      return isText(data['bundle']) ? { type, bundle: data['bundle'] } : undefined;
    case 'output':
      return isListOf(data['chunks'], isChunk) ? { type, chunks: data['chunks'] } : undefined;
    case 'listening':
    case 'closed':
      return isCount(port) && port <= 65_535 ? { type, port } : undefined;
    case 'exit': {
      const error = data['error'] === null ? null : readError(data['error']);
      return (code === null || Number.isSafeInteger(code)) && error !== undefined
        ? { type, code: code as number | null, error }
        : undefined;
    }
    case 'head':
      return isCount(id) && isHead(data)
        ? { type, id, status: data.status, statusText: data.statusText, headers: data.headers }
        : undefined;
    case 'data':
      return isCount(id) && data['bytes'] instanceof Uint8Array
        ? { type, id, bytes: data['bytes'] }
        : undefined;
    case 'end':
    case 'refused':
    case 'broken':
      return isCount(id) ? { type, id } : undefined;
    case 'located':
      return isCount(id)
        ? { type, id, waiting: data['waiting'] === true, location: readLocation(location) ?? null }
        : undefined;
    case 'busy': {
      const place = readLocation(location);
      return place ? { type, location: place } : undefined;
    }
    case 'overrun': {
      const place = readLocation(location);
      return place && typeof data['seconds'] === 'number'
        ? { type, location: place, seconds: data['seconds'] }
        : undefined;
    }
    case 'answer':
      return isCount(data['call']) && isAnswer(data['value'])
        ? { type, call: data['call'], value: data['value'] }
        : undefined;
    default:
      return undefined;
  }
}

function readError(value: unknown): ProgramError | undefined {
  if (!isFields(value) || !isText(value['name']) || !isText(value['message'])) return undefined;
  const error: ProgramError = { name: value['name'], message: value['message'] };
  for (const field of ['code', 'stack', 'hint'] as const) {
    const text = value[field];
    if (isText(text)) error[field] = text;
  }
  const location = readLocation(value['location']);
  if (location) error.location = location;
  return error;
}

function readLocation(value: unknown): SourceLocation | undefined {
  if (!isFields(value) || !isText(value['file']) || !isCount(value['line'])) return undefined;
  const location: SourceLocation = { file: value['file'], line: value['line'] };
  if (isCount(value['column'])) location.column = value['column'];
  if (isText(value['source'])) location.source = value['source'];
  return location;
}

function isHead(value: Fields): value is { status: number; statusText: string; headers: RawHeaders } {
  const { status, statusText, headers } = value;
  return (
    isCount(status) && status >= 100 && status <= 999 && isText(statusText) && isListOf(headers, isHeader)
  );
}

function isHeader(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isText(value[1]);
}

function isChunk(value: unknown): value is OutputChunk {
  return (
    isFields(value) &&
    (value['stream'] === 'stdout' || value['stream'] === 'stderr') &&
    isText(value['text']) &&
    (value['dropped'] === undefined || isCount(value['dropped']))
  );
}

function isAnswer(value: unknown): value is Uint8Array | string[] | true | null {
  return value === null || value === true || value instanceof Uint8Array || isListOf(value, isText);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}
