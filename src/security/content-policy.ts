// The course pages' Content-Security-Policy. Imported by the integration, which knows the pages' inline scripts.
import { createHash } from 'node:crypto';

/** What a course allows beyond itself. */
export interface PolicyOptions {
  /** Inline scripts of the pages, as CSP hashes. */
  scriptHashes: readonly string[];
  /** Addresses that pages may send to, such as an LMS; their origins are allowed. */
  endpoints: readonly string[];
}

/**
 * Only our own files, the inline scripts that the build wrote, and nothing from anybody else. Frames of StackBlitz are
 * allowed, not asked for: the WebContainer engine lives there when a learner chooses it. Styles may be inline, because
 * highlighted code has its colours there. CSP Level 3.
 */
export function contentPolicy({ scriptHashes, endpoints }: PolicyOptions): string {
  const origins = endpoints.map((address) => new URL(address).origin);
  const directives: [name: string, ...sources: string[]][] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scriptHashes],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'", 'data:'],
    ['connect-src', "'self'", ...origins],
    ['worker-src', "'self'", 'blob:'],
    ['frame-src', "'self'", 'https://stackblitz.com', 'https://*.webcontainer.io'],
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'self'"],
  ];
  return directives.map((parts) => parts.join(' ')).join('; ');
}

/** The hashes of a page's inline scripts, as `script-src` takes them. Data blocks, such as JSON, are no scripts. */
export function scriptHashesOf(html: string): string[] {
  const scripts = html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[^]*?)<\/script>/g);
  return [...scripts].flatMap(({ groups }) => {
    const { attributes = '', text = '' } = groups ?? {};
    const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? 'module';
    if (/\bsrc=/.test(attributes) || !/^(?:module|text\/javascript|)$/.test(type)) return [];
    return [`'sha256-${createHash('sha256').update(text).digest('base64')}'`];
  });
}
