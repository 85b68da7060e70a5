// An Astro integration: adds the pages' Content-Security-Policy to the built site's `_headers`, from which every host's
// own settings are made. The frames for learner code have policies of their own and are left out.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentPolicy, scriptHashesOf } from './content-policy.ts';

/** Folders of static documents that have their own policy. */
const framed = new Set(['engine', 'sandbox', '_astro', 'pagefind']);

interface SecurityOptions {
  /** Addresses that pages may send to. */
  endpoints: readonly string[];
}

/** Must come after every integration that writes pages. */
export function contentSecurity({ endpoints }: SecurityOptions): AstroIntegration {
  let base = '/';
  return {
    name: 'roundtrip:content-security',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      async 'astro:build:done'({ dir, logger }) {
        const site = fileURLToPath(dir);
        const names = await readdir(site, { recursive: true });
        const pages = names.filter((name) => name.endsWith('.html') && !framed.has(name.split('/')[0] ?? ''));
        const texts = await Promise.all(pages.map((name) => readFile(join(site, name), 'utf8')));
        const scriptHashes = [...new Set(texts.flatMap(scriptHashesOf))].sort();
        const policy = contentPolicy({ scriptHashes, endpoints });
        const folders = new Set(
          pages.filter((name) => name.includes('/')).map((name) => `/${name.split('/')[0]}/*`),
        );
        const rules = ['/', ...[...folders].sort()].map(
          (path) => `${path}\n  Content-Security-Policy: ${policy}\n`,
        );
        const file = join(site, '_headers');
        const text = `${await readFile(file, 'utf8')}\n${rules.join('')}`;
        await writeFile(file, belowBase(text, base));
        logger.info(
          `${scriptHashes.length} inline scripts on ${pages.length} pages are allowed by their hashes`,
        );
      },
    },
  };
}

/** The text of a `_headers` file with its paths below `base`, which begins and ends with `/`. */
export function belowBase(text: string, base: string): string {
  return text.replace(/^\//gm, base);
}
