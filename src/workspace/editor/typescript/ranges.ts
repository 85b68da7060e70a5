// From TypeScript's offsets to Monaco's lines and columns.
import * as monaco from '../monaco/monaco.ts';

/** `span` in `model`. Both count UTF-16 units. */
export function rangeOf(
  model: monaco.editor.ITextModel,
  { start, length }: { start: number; length: number },
): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(start + length));
}
