// Fetches what a page refers to from the learner's server, each address once. Imported by the preview's rendering.
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import type { Destination } from '../browser-headers.ts';
import { ownPath } from '../own-server.ts';

/** Requests a path for a page. Rejects with an error whose message is for the learner. */
export type Load = (path: string, destination: Destination) => Promise<ClientResponse>;

export interface ResourceLoader {
  /** The response; undefined when the address is another site's or nothing usable came. `base` is absolute. */
  load(reference: string, base: string, destination: Destination): Promise<ClientResponse | undefined>;
  /** What did not work, each in a sentence for the learner. */
  readonly problems: string[];
}

/** Makes a loader for one page. */
export function createResourceLoader(send: Load): ResourceLoader {
  const problems: string[] = [];
  const loaded = new Map<string, Promise<ClientResponse | undefined>>();

  async function loadOnce(path: string, destination: Destination): Promise<ClientResponse | undefined> {
    try {
      const response = await send(path, destination);
      if (response.status < 400) return response;
      problems.push(
        `GET ${path} answered ${response.status}, so the page does without that ${wordFor(destination)}.`,
      );
    } catch (error) {
      problems.push(`GET ${path} brought nothing for this page: ${(error as Error).message}`);
    }
    return undefined;
  }

  return {
    problems,
    load(reference, base, destination) {
      const path = ownPath(reference, base);
      if (path === undefined) {
        if (!/^(?:data|blob|about|javascript):/i.test(reference.trim())) {
          problems.push(`${reference} is on another site. The preview only reaches your own server.`);
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

function wordFor(destination: Destination): string {
  return destination === 'style' ? 'stylesheet' : destination === 'empty' ? 'file' : destination;
}
