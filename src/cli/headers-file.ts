// Reads the `_headers` format of Netlify and Cloudflare Pages, so that local serving and hosts agree. For cli only.

/** Headers for the paths that a pattern matches; `*` stands for any rest. */
export interface HeaderRule {
  pattern: string;
  headers: [name: string, value: string][];
}

/** Parses the file's text: a pattern at the line's start, then indented `Name: value` lines; `#` begins a comment. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 0 || !rule)
      throw new Error(`_headers line ${index + 1}: expected "Name: value" below a path.`);
    rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** The headers of every rule that matches the path; a later rule wins over an earlier one. */
export function headersFor(rules: HeaderRule[], path: string): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const rule of rules) {
    const matches = rule.pattern.endsWith('*')
      ? path.startsWith(rule.pattern.slice(0, -1))
      : path === rule.pattern;
    if (!matches) continue;
    for (const header of rule.headers) found.set(header[0].toLowerCase(), header);
  }
  return [...found.values()];
}
