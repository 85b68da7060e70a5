// `npm run headers -- nginx-maps | nginx-server | vercel`: prints the built site's headers for another host.
import { existsSync, readFileSync } from 'node:fs';
import { parseHeadersFile } from './headers-file.ts';
import { nginxSettings, vercelSettings } from './host-settings.ts';

const file = 'dist/_headers';
const [host = ''] = process.argv.slice(2);

if (!existsSync(file)) fail('There is no built site in dist/. Build it first: npm run build');
const rules = parseHeadersFile(readFileSync(file, 'utf8'));
const printers: Record<string, () => string> = {
  'nginx-maps': () => nginxSettings(rules).maps,
  'nginx-server': () => nginxSettings(rules).server,
  vercel: () => vercelSettings(rules).trimEnd(),
};
const print = printers[host];
if (!print)
  fail(
    `Name a host: ${Object.keys(printers).join(', ')}. Netlify and Cloudflare Pages read ${file} themselves.`,
  );
console.log(print());

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}
