// What visitors and their elements are called. Part of the preview.

/** `Visitor 2`. */
export function nameOf(visitor: string): string {
  return visitor.charAt(0).toUpperCase() + visitor.slice(1);
}

/** The id of a visitor's window. */
export function windowId(visitor: string): string {
  return `preview-${visitor.replaceAll(' ', '-')}`;
}
