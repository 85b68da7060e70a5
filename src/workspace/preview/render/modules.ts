// Modules of a page. They travel as `data:` addresses, which cannot be relative to one another: each specifier is made
// absolute, and an import map leads from there to the module. Imported by the preview's rendering.
import { init, parse } from 'es-module-lexer';
import { ownPath, PREVIEW_ORIGIN } from '../own-server.ts';
import { dataUrl } from './data-url.ts';
import { decodeText, mediaType } from './media-type.ts';
import type { ResourceLoader } from './resource-loader.ts';
import { scriptAddress, scriptRefusal } from './script-address.ts';
import { withPreviewLocation } from './script-locations.ts';

export interface PageModules {
  /** Brings a module and all that it imports. Gives its absolute address, a key of `imports`. */
  bring(reference: string, base: string, nonce?: string): Promise<string | undefined>;
  /** A script with absolute specifiers, whose imports have been brought. `base` is absolute. */
  rewritten(script: string, base: string): Promise<string>;
  /** The `imports` of an import map. */
  readonly imports: Readonly<Record<string, string>>;
}

/** `importMap` is the text of the page's own import map. */
export function createPageModules(loader: ResourceLoader, importMap = ''): PageModules {
  const imports: Record<string, string> = {};
  const brought = new Map<string, Promise<void>>();
  const named = importsOf(importMap);

  /** Absolute, or as it was when it is a bare name that the page's import map does not know. */
  function resolved(specifier: string, base: string): string {
    const mapped = named[specifier];
    if (mapped !== undefined) return URL.parse(mapped, base)?.href ?? specifier;
    const folder = Object.keys(named).find((key) => key.endsWith('/') && specifier.startsWith(key));
    if (folder !== undefined) {
      return URL.parse(`${named[folder]}${specifier.slice(folder.length)}`, base)?.href ?? specifier;
    }
    const isAddress = /^(?:\.{0,2}\/|[a-z][a-z0-9+.-]*:)/i.test(specifier);
    return isAddress ? (URL.parse(specifier, base)?.href ?? specifier) : specifier;
  }

  async function load(href: string, nonce: string | undefined): Promise<void> {
    const response = await loader.load(href, href, 'script', nonce === undefined ? {} : { nonce });
    if (!response) return;
    const { type, charset } = mediaType(response.header('content-type'));
    if (type === 'application/json') {
      imports[href] = dataUrl(response.body, 'application/json');
      return;
    }
    const refusal = scriptRefusal(response, true);
    if (refusal !== undefined) {
      loader.problems.push(refusal);
      return;
    }
    const text = await rewritten(decodeText(response.body, charset), PREVIEW_ORIGIN + response.path);
    imports[href] = scriptAddress(text, response.path);
  }

  async function bringAbsolute(href: string, nonce?: string): Promise<void> {
    // Modules may import each other in a circle: nobody waits for one that is on its way.
    if (brought.has(href)) return;
    const loading = load(href, nonce);
    brought.set(href, loading);
    await loading;
  }

  async function rewritten(script: string, base: string): Promise<string> {
    if (!/\bimport\b|\bexport\b/.test(script)) return withPreviewLocation(script);
    await init;
    const pieces: string[] = [];
    const wanted: string[] = [];
    let at = 0;
    const put = (from: number, to: number, text: string) => {
      pieces.push(script.slice(at, from), text);
      at = to;
    };
    try {
      for (const { n: specifier, s: start, e: end, ss: statement, se: statementEnd, d: kind } of parse(
        script,
      )[0]) {
        if (kind === -2) {
          put(statement, statementEnd, `({ url: ${JSON.stringify(base)} })`);
        } else if (kind >= 0) {
          put(statement, start, `__previewImport(${JSON.stringify(base)}, `);
        } else if (specifier !== undefined) {
          const href = resolved(specifier, base);
          put(start, end, href.replaceAll("'", '%27'));
          wanted.push(href);
        }
      }
    } catch {
      // No valid JavaScript: the browser says where.
      return withPreviewLocation(script);
    }
    await Promise.all(wanted.filter((href) => /^[a-z]+:/i.test(href)).map((href) => bringAbsolute(href)));
    return withPreviewLocation([...pieces, script.slice(at)].join(''));
  }

  return {
    imports,
    rewritten,
    async bring(reference, base, nonce) {
      const { href } = new URL(reference, base);
      await bringAbsolute(href, nonce);
      // Another script of the page may have asked for it first.
      await brought.get(href);
      return ownPath(href) === undefined ? undefined : href;
    },
  };
}

function importsOf(importMap: string): Record<string, string> {
  try {
    const { imports } = JSON.parse(importMap) as { imports?: Record<string, unknown> };
    const pairs = Object.entries(imports ?? {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    return Object.fromEntries(pairs);
  } catch {
    return {};
  }
}
