// The value of `Refresh`, the header field, and of `<meta http-equiv="refresh">`. Imported by the preview's rendering.

/** Where a page goes by itself, and when. */
export interface Refresh {
  afterSeconds: number;
  /** Absolute. */
  href: string;
}

/** Undefined when the value says nothing. `base` is absolute. */
export function refreshFrom(value: string, base: string): Refresh | undefined {
  const match = /^\s*([\d.]+)\s*(?:[;,]\s*(?:url\s*=\s*)?["']?([^"']*)["']?)?/i.exec(value);
  if (!match) return undefined;
  return { afterSeconds: Number(match[1]), href: URL.parse(match[2]?.trim() ?? '', base)?.href ?? base };
}
