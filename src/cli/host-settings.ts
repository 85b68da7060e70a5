// Writes the site's headers as other hosts want them: nginx and Vercel. For cli only.
import type { HeaderRule } from './headers-file.ts';

/** A block for nginx's `http` context, and one for `server`. */
export interface NginxSettings {
  /** One `map` per header; an empty value sends none. */
  maps: string;
  /** One `add_header` per map. */
  server: string;
}

/** For nginx 1.20 and newer. Later rules win over earlier ones, as in `_headers`. */
export function nginxSettings(rules: readonly HeaderRule[]): NginxSettings {
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)))];
  const variable = (name: string) => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = rules.flatMap(({ pattern, headers }) =>
      headers
        .filter(([field]) => field === name)
        .map(([, value]) => `  ~${expression(pattern)} "${value.replaceAll('"', '\\"')}";`),
    );
    // nginx takes the first expression that matches.
    return [`map $uri ${variable(name)} {`, '  default "";', ...lines.reverse(), '}'].join('\n');
  });
  return {
    maps: maps.join('\n\n'),
    server: names.map((name) => `add_header ${name} ${variable(name)} always;`).join('\n'),
  };
}

function expression(pattern: string): string {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return escaped.endsWith('*') ? `^${escaped.slice(0, -1)}` : `^${escaped}$`;
}

/** The text of `vercel.json`. Vercel, too, lets later rules win. */
export function vercelSettings(rules: readonly HeaderRule[]): string {
  const headers = rules.map(({ pattern, headers: fields }) => ({
    source: pattern.endsWith('*') ? `${pattern.slice(0, -1)}(.*)` : pattern,
    headers: fields.map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}
