// What a script of a page asks for by an element: a stylesheet, a script, a module or a frame, made fit for the page.
// Imported by page-requests.ts.
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import { toBytes } from '../../../lib/bytes.ts';
import { PREVIEW_ORIGIN } from '../own-server.ts';
import type { PagePolicy } from '../policy/page-policy.ts';
import { decodeText, mediaType } from './media-type.ts';
import { createPageModules } from './modules.ts';
import { createResourceLoader, type Load } from './resource-loader.ts';
import { scriptAddress, scriptRefusal } from './script-address.ts';
import { stylesheetText } from './stylesheet.ts';

export interface RenderedResource {
  type: string;
  body: Uint8Array;
  /** What it does without, each in a sentence. */
  problems: readonly string[];
}

/**
 * `response` comes decoded. A script becomes its `data:` address, a module a `ModuleGraph` as JSON.
 * Rejects with an error for the learner when a browser would refuse it.
 */
export async function renderResource(
  response: ClientResponse,
  destination: 'style' | 'script' | 'module',
  load: Load,
  policy: PagePolicy,
): Promise<RenderedResource> {
  const loader = createResourceLoader(load, policy);
  const { problems } = loader;
  const href = PREVIEW_ORIGIN + response.path;
  if (destination === 'style') {
    const css = await stylesheetText(response, loader);
    if (css === undefined) throw new TypeError(problems.join(' '));
    return { type: 'text/css;charset=utf-8', body: toBytes(css), problems };
  }
  const modules = createPageModules(loader);
  if (destination === 'module') {
    const refusal = scriptRefusal(response, true);
    if (refusal !== undefined) throw new TypeError(refusal);
    await modules.bring(href, href);
    return {
      type: 'application/json',
      body: toBytes(JSON.stringify({ entry: href, imports: modules.imports })),
      problems,
    };
  }
  const refusal = scriptRefusal(response, false);
  if (refusal !== undefined) throw new TypeError(refusal);
  const { charset } = mediaType(response.header('content-type'));
  const text = await modules.rewritten(decodeText(response.body, charset), href);
  return { type: 'text/plain;charset=utf-8', body: toBytes(scriptAddress(text, response.path)), problems };
}
