// An Astro integration: indexes the built pages for the search. Imported by astro.config.mjs, before `offline`, which
// lists the index's files. In development there is no index, and the search page says so.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

interface SearchOptions {
  /** Of the lessons, as BCP 47 names it: words are found in all their forms. */
  language: string;
}

/** Indexes what stands in elements with `data-pagefind-body`. Throws an Error when that finds nothing. */
export function search({ language }: SearchOptions): AstroIntegration {
  return {
    name: 'roundtrip:search',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const site = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        const { page_count: pages } = await index.addDirectory({ path: site });
        if (pages === 0)
          throw new Error('No page has an element with data-pagefind-body, so nothing can be searched.');
        const written = await index.writeFiles({ outputPath: `${site}/pagefind` });
        await pagefind.close();
        if (written.errors.length > 0)
          throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
        logger.info(`indexed ${pages} pages`);
      },
    },
  };
}
