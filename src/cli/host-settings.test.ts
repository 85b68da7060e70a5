// The same headers, written for other hosts.
import { expect, it } from 'vitest';
import { parseHeadersFile } from './headers-file.ts';
import { nginxSettings, vercelSettings } from './host-settings.ts';

const rules = parseHeadersFile('/*\n  X-A: one\n/engine/*\n  X-A: two\n  X-B: "q"\n/\n  X-C: root\n');

it('gives nginx one map per header, the later rule first', () => {
  const { maps, server } = nginxSettings(rules);
  expect(maps).toContain('map $uri $site_x_a {\n  default "";\n  ~^/engine/ "two";\n  ~^/ "one";\n}');
  expect(maps).toContain('~^/engine/ "\\"q\\"";');
  expect(maps).toContain('~^/$ "root";');
  expect(server.split('\n')).toEqual([
    'add_header X-A $site_x_a always;',
    'add_header X-B $site_x_b always;',
    'add_header X-C $site_x_c always;',
  ]);
});

it('gives Vercel sources and pairs', () => {
  const { headers } = JSON.parse(vercelSettings(rules)) as {
    headers: { source: string; headers: object[] }[];
  };
  expect(headers.map(({ source }) => source)).toEqual(['/(.*)', '/engine/(.*)', '/']);
  expect(headers[1]?.headers[0]).toEqual({ key: 'X-A', value: 'two' });
});
