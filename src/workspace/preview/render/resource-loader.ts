// Fetches what a page refers to from the learner's server, each address once, as far as its policy allows.
// Imported by the preview's rendering.
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import type { Destination } from '../browser-headers.ts';
import { ownPath } from '../own-server.ts';
import type { LoadingElement, PagePolicy } from '../policy/page-policy.ts';
import * as words from '../../../words/en/preview.ts';

/** Requests a path for a page. The body comes decoded. Rejects with an error whose message is for the learner. */
export type Load = (path: string, destination: Destination) => Promise<ClientResponse>;

export interface ResourceLoader {
  readonly policy: PagePolicy;
  /** The response; undefined when the address is another site's, is forbidden, or nothing usable came. `base` is absolute. */
  load(
    reference: string,
    base: string,
    destination: Destination,
    element?: LoadingElement,
  ): Promise<ClientResponse | undefined>;
  /** What did not work, each in a sentence for the learner. */
  readonly problems: string[];
}

/** The directive that governs what an address is for. */
export const DIRECTIVES: Readonly<Record<Destination, string>> = {
  document: 'frame-src',
  iframe: 'frame-src',
  style: 'style-src-elem',
  script: 'script-src-elem',
  image: 'img-src',
  font: 'font-src',
  video: 'media-src',
  audio: 'media-src',
  empty: 'connect-src',
};

/** Makes a loader for one page. */
export function createResourceLoader(send: Load, policy: PagePolicy): ResourceLoader {
  const problems: string[] = [];
  const loaded = new Map<string, Promise<ClientResponse | undefined>>();

  async function loadOnce(path: string, destination: Destination): Promise<ClientResponse | undefined> {
    try {
      const response = await send(path, destination);
      if (response.externalUrl !== undefined) {
        problems.push(words.getRedirectsElsewhere(path, response.externalUrl));
        return undefined;
      }
      if (response.status < 400) return response;
      problems.push(words.resourceFailed(path, response.status, words.kinds[kindOf(destination)]));
    } catch (error) {
      problems.push(words.broughtNothing(path, (error as Error).message));
    }
    return undefined;
  }

  return {
    policy,
    problems,
    load(reference, base, destination, element) {
      const href = URL.parse(reference, base)?.href ?? reference;
      const rule = policy.blocksUrl(DIRECTIVES[destination], href, element);
      if (rule !== undefined) {
        problems.push(
          blockedByPolicy(
            words.blockedResource(words.kinds[kindOf(destination)], ownPath(href) ?? href),
            rule,
          ),
        );
        return Promise.resolve(undefined);
      }
      const path = ownPath(reference, base);
      if (path === undefined) {
        if (!/^(?:data|blob|about|javascript):/i.test(reference.trim())) {
          problems.push(words.otherSite(reference));
        }
        return Promise.resolve(undefined);
      }
      const key = `${destination} ${path}`;
      const loading = loaded.get(key) ?? loadOnce(path, destination);
      loaded.set(key, loading);
      return loading;
    },
  };
}

/** One sentence for the learner. `rule` is the directive that blocks. */
export function blockedByPolicy(what: string, rule: string): string {
  return words.policyBlocks(what, rule);
}

function kindOf(destination: Destination): keyof typeof words.kinds {
  if (destination === 'iframe' || destination === 'document') return 'frame';
  return destination;
}
