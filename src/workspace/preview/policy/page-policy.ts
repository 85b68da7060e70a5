// What the learner's own Content-Security-Policy does to a page. A page of the preview gets what it refers to from us and has
// no origin, so addresses are judged here, and what only a browser can stop (inline handlers, eval, scripts that
// scripts write) is left to a policy inside the page. Imported by the preview's rendering and page requests.
import { PREVIEW_ORIGIN } from '../own-server.ts';
import {
  allowsAllInline,
  allowsHash,
  allowsNonce,
  allowsUrl,
  governing,
  hasKeyword,
  parsePolicies,
  type ContentSecurityPolicy,
} from './content-security-policy.ts';
import * as texts from '../../../words/en/preview.ts';

/** What is known of the element that loads something. */
export interface LoadingElement {
  nonce?: string;
  /** A script of the page made it: `'strict-dynamic'` trusts it. */
  byScript?: boolean;
}

export interface PagePolicy {
  /** Why an address is blocked: `script-src 'self'`; undefined when it is allowed. */
  blocksUrl(directive: string, href: string, element?: LoadingElement): string | undefined;
  /** Why an inline script or style is blocked. */
  blocksInline(directive: string, text: string, nonce: string): Promise<string | undefined>;
  /** Policies to put into the page, which trust elements with `nonce`. Empty when the server sent none. */
  forPage(nonce: string): string[];
  /** What was asked for and is not done here, each in a sentence. */
  readonly notEnforced: readonly string[];
}

const NOT_ENFORCED: Readonly<Record<string, string>> = {
  'frame-ancestors': texts.frameAncestors,
  'report-uri': texts.noReportUri,
  'report-to': texts.noReportTo,
  sandbox: 'sandbox',
  'upgrade-insecure-requests': texts.noUpgrade,
  'require-trusted-types-for': 'require-trusted-types-for',
  'trusted-types': 'trusted-types',
  'worker-src': 'worker-src',
  'object-src': texts.noPlugins,
  'manifest-src': 'manifest-src',
};

/** From the values of `Content-Security-Policy`, of header fields and meta elements alike. */
export function createPagePolicy(values: readonly string[]): PagePolicy {
  const policies = parsePolicies(values);
  const asked = new Set(policies.flatMap(({ directives }) => [...directives.keys()]));
  return {
    blocksUrl(directive, href, { nonce = '', byScript = false } = {}) {
      const url = URL.parse(href);
      if (!url) return undefined;
      for (const policy of policies) {
        const rule = governing(policy, directive);
        if (!rule) continue;
        const isScript = directive === 'script-src-elem';
        if ((isScript || directive === 'style-src-elem') && allowsNonce(rule.sources, nonce)) continue;
        if (isScript && hasKeyword(rule.sources, "'strict-dynamic'")) {
          if (byScript) continue;
          return inWords(rule);
        }
        if (!allowsUrl(rule.sources, url, PREVIEW_ORIGIN)) return inWords(rule);
      }
      return undefined;
    },
    async blocksInline(directive, text, nonce) {
      for (const policy of policies) {
        const rule = governing(policy, directive);
        if (!rule || allowsAllInline(rule.sources) || allowsNonce(rule.sources, nonce)) continue;
        if (!(await allowsHash(rule.sources, text))) return inWords(rule);
      }
      return undefined;
    },
    forPage: (nonce) => policies.map((policy) => policyForPage(policy, nonce)).filter((text) => text !== ''),
    notEnforced: Object.entries(NOT_ENFORCED)
      .filter(([name]) => asked.has(name))
      .map(([, words]) => words),
  };
}

/** The page of a server that sent no policy. */
export const noPolicy = createPagePolicy([]);

function inWords({ name, sources }: { name: string; sources: readonly string[] }): string {
  return [name, ...sources].join(' ');
}

/** Addresses were judged before; what they brought comes as `data:` and `blob:`. */
function policyForPage(policy: ContentSecurityPolicy, nonce: string): string {
  const directives: string[] = [];
  for (const kind of ['script', 'style']) {
    const elements = governing(policy, `${kind}-src-elem`);
    if (elements) {
      const inline = allowsAllInline(elements.sources) ? "'unsafe-inline'" : `'nonce-${nonce}'`;
      directives.push(`${kind}-src-elem ${inline} data: blob:`);
    }
    const attributes = governing(policy, `${kind}-src-attr`);
    if (attributes) {
      const kept = attributes.sources.filter((source) =>
        /^'(?:sha\d|unsafe-inline|unsafe-hashes)/i.test(source),
      );
      const sources = allowsAllInline(attributes.sources) ? ["'unsafe-inline'"] : kept;
      directives.push(`${kind}-src-attr ${sources.join(' ') || "'none'"}`);
    }
  }
  const scripts = governing(policy, 'script-src');
  if (scripts) {
    const evals = scripts.sources.filter((source) => /^'(?:wasm-)?unsafe-eval'$/i.test(source));
    directives.push(['script-src', 'data:', 'blob:', ...evals].join(' '));
  }
  return directives.join('; ');
}
