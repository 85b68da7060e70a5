// Which character of the static code was clicked: what the page shows around it may move before the editor takes its place.
// Imported by code-editor.tsx.
import type { Caret } from './editor-link.ts';

/** The character at a point of the window; undefined where no line of `code` is. */
export function placeAtPoint(code: HTMLElement, x: number, y: number): Caret | undefined {
  const found = characterAt(x, y);
  return found && placeOf(code, found.node, found.offset);
}

/** Where the browser's own caret is, which a click with the mouse moves also before any script is there. */
export function placeOfSelection(code: HTMLElement): Caret | undefined {
  const { focusNode, focusOffset = 0 } = getSelection() ?? {};
  return focusNode ? placeOf(code, focusNode, focusOffset) : undefined;
}

function placeOf(code: HTMLElement, node: Node, offset: number): Caret | undefined {
  const line = (node instanceof Element ? node : node.parentElement)?.closest('.static-line');
  if (!line || !code.contains(line)) return undefined;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  // A click beside a line is one after its line break.
  const column = before.toString().replace(/\n$/, '').length + 1;
  return { line: [...code.querySelectorAll('.static-line')].indexOf(line) + 1, column };
}

function characterAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Safari's name for it.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
