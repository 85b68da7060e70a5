// A trace that SpiderMonkey or JavaScriptCore wrote, as V8 would have written it. For the worker.
import type { SyntaxNode } from '../../../source/ast.ts';
import type { SourceLocation } from '../../../port.ts';
import { codeName } from '../primordials.ts';
import { root, traceAddress } from '../program/paths.ts';
import type { Unit } from '../program/unit.ts';
import { type ForeignFrame, readFrames } from './foreign-frames.ts';
import { frameName, functionAt } from './frame-names.ts';
import { type PlacedSource, v8Place } from './v8-places.ts';

/** The loaded file of an absolute path. */
export type FindUnit = (path: string) => Unit | undefined;

/** One call. Lines and columns count from 1; they are 0 in functions of the language. */
export interface Call {
  /** Empty at the top of a module and for what has no name. */
  readonly name: string;
  readonly address: string;
  readonly line: number;
  readonly column: number;
  /** True for code of the program, which is neither a package's nor the language's. */
  readonly own: boolean;
  /** True for a function that was waiting at an `await`. */
  readonly waiting: boolean;
}

/** Where in the program a frame is; the offset is the browser's, not V8's. */
export interface Place {
  readonly unit: Unit;
  readonly file: PlacedSource;
  readonly offset: number;
}

/** The calls of a trace, the innermost first, without the engine's own. `thrown` is the message when the language threw. */
export function readCalls(trace: string, find: FindUnit, thrown?: string): Call[] {
  const calls: Call[] = [];
  let innermost = true;
  let before: SyntaxNode | undefined;
  for (const frame of readFrames(trace)) {
    const message = innermost ? thrown : undefined;
    innermost = false;
    const place = placeOf(frame, find);
    const address = addressOf(frame);
    if (address === undefined) continue;
    const around = place && functionAt(place.file.program, place.offset);
    // JavaScriptCore lists an async function twice, once where its body begins.
    const isTwice = place && around && around === before && beginsAt(around, place);
    before = around;
    if (!isTwice)
      calls.push(place ? callAt(place, message) : { ...frame, address, own: false, waiting: false });
  }
  return calls;
}

/** The call that waits at an `await` of the program. */
export function waitingCall({ file, line, column = 1 }: SourceLocation, find: FindUnit): Call {
  const path = `${root}/${file}`;
  const unit = find(path);
  const name = unit ? frameName(unit.program, unit.lines.offset(line) + column - 1) : '';
  return { name, address: traceAddress(path, unit?.format), line, column, own: true, waiting: true };
}

/** Where the innermost frame is, when that is in the program. */
export function innermostPlace(trace: string, find: FindUnit): Place | undefined {
  const [frame] = readFrames(trace);
  return frame && placeOf(frame, find);
}

function callAt(place: Place, thrown: string | undefined): Call {
  const { unit, file, offset } = place;
  const { line, column } = unit.lines.locate(v8Place(file, offset, thrown));
  const isTop = unit.format === 'commonjs' && functionAt(file.program, offset) === undefined;
  const name = isTop ? 'Object.<anonymous>' : frameName(file.program, offset);
  const address = traceAddress(unit.path, unit.format);
  return { name, address, line, column, own: true, waiting: false };
}

function placeOf(frame: ForeignFrame, find: FindUnit): Place | undefined {
  const address = addressOf(frame);
  const unit = address?.startsWith('file://') ? find(decodeURIComponent(address.slice(7))) : undefined;
  if (!unit?.edited) return undefined;
  const column = unit.edited.originalColumn(frame.line, frame.column);
  const file = { program: unit.program, source: unit.edits.source };
  return { unit, file, offset: unit.lines.offset(frame.line) + column - 1 };
}

/** The address by which the program knows the code; undefined for the engine's own. */
function addressOf({ address }: ForeignFrame): string | undefined {
  const named = codeName(address) ?? address;
  return /\b(node(:|%3A)internal\/|roundtrip-preload\b)|^blob:/.test(named) ? undefined : named;
}

function beginsAt({ body, async }: SyntaxNode, { offset }: Place): boolean {
  return async === true && offset <= (body as SyntaxNode).start + 1;
}
