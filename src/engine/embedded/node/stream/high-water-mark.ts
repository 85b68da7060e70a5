// How much a stream buffers before it asks its source to wait. Takes the place of readable-stream's own numbers,
// which are those of older Nodes.
import { invalidArgValue } from '../errors.ts';
import { validateInteger } from '../validators.ts';

const current = { bytes: 64 * 1024, objects: 16 };

/** Bytes, or objects in object mode. */
export function getDefaultHighWaterMark(objectMode: boolean): number {
  return objectMode ? current.objects : current.bytes;
}

/** Changes the default for streams that are made from now on. */
export function setDefaultHighWaterMark(objectMode: boolean, value: number): void {
  validateInteger(value, 'value', 0);
  if (objectMode) current.objects = value;
  else current.bytes = value;
}

/** The mark that a stream's options ask for. */
export function getHighWaterMark(
  state: { objectMode: boolean },
  options: Record<string, unknown> | undefined,
  duplexKey: string,
  isDuplex: boolean,
): number {
  const own = options?.['highWaterMark'] ?? (isDuplex ? options?.[duplexKey] : undefined);
  if (own === undefined || own === null) return getDefaultHighWaterMark(state.objectMode);
  if (!Number.isInteger(own) || (own as number) < 0) {
    const name = isDuplex ? `options.${duplexKey}` : 'options.highWaterMark';
    throw invalidArgValue(name, own);
  }
  return Math.floor(own as number);
}
