// How a script travels into a page: as a `data:` address that carries its path, so that errors and traces can name it
// (page/place.ts reads it). Imported by the preview's rendering.
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import { toBytes } from '../../../lib/bytes.ts';
import { dataUrl } from './data-url.ts';
import { forbidsSniffing, isJavaScript, mediaType } from './media-type.ts';
import * as words from '../../../words/en/preview.ts';

/** `path` is the script's own, with its query. */
export function scriptAddress(text: string, path: string): string {
  return dataUrl(toBytes(text), `text/javascript;charset=utf-8;path=${encodeURIComponent(path)}`);
}

/** Why a browser would not run it, in a sentence for the learner; undefined when it would. */
export function scriptRefusal(response: ClientResponse, isModule: boolean): string | undefined {
  const { type } = mediaType(response.header('content-type'));
  if (isJavaScript(type)) return undefined;
  const came = words.cameAs(response.path, type);
  if (isModule) return words.moduleNotRun(came);
  if (forbidsSniffing(response.header('x-content-type-options'))) {
    return words.noSniffNotRun(came);
  }
  if (/^(?:image|audio|video)\/|^text\/csv$/.test(type)) return words.neverRun(came);
  return undefined;
}
