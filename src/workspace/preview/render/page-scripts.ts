// Scripts in a page's HTML: brought along, judged by the page's policy, and numbered as in its source. Imported by page-html.ts.
import { blockedByPolicy, type ResourceLoader } from './resource-loader.ts';
import { decodeText, isJavaScript, mediaType } from './media-type.ts';
import { createPageModules, type PageModules } from './modules.ts';
import { scriptAddress, scriptRefusal } from './script-address.ts';
import { withPreviewLocation } from './script-locations.ts';
import * as words from '../../../words/en/preview.ts';

export interface PageScriptsOptions {
  /** The page as it was sent, with line feeds only. */
  html: string;
  /** The page's address, absolute. */
  url: string;
  /** What its references are relative to. */
  base: string;
  loader: ResourceLoader;
  /** What the page's policy trusts. */
  nonce: string;
}

/** Prepares every script. Resolves to what the modules of the page need. */
export async function bringScripts(document: Document, options: PageScriptsOptions): Promise<PageModules> {
  const { base, loader, html } = options;
  const ownMap = document.querySelector('script[type="importmap" i]');
  ownMap?.remove();
  const modules = createPageModules(loader, ownMap?.textContent ?? '');
  let searchFrom = 0;
  const prepared = [...document.querySelectorAll('script')].map((script) => {
    const type = (script.getAttribute('type') ?? '').trim().toLowerCase();
    const isModule = type === 'module';
    if (type !== '' && !isModule && !isJavaScript(type)) return undefined;
    const reference = script.getAttribute('src');
    if (reference !== null) return bringExternal(script, reference, { isModule, base, loader, modules });
    const found = html.indexOf(script.textContent, searchFrom);
    if (found !== -1) searchFrom = found + script.textContent.length;
    const line = found === -1 ? 1 : html.slice(0, found).split('\n').length;
    return prepareInline(script, line, options, modules);
  });
  await Promise.all(prepared);
  for (const element of document.querySelectorAll(
    '[onclick*="location"], [onchange*="location"], [onsubmit*="location"]',
  )) {
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('on')) element.setAttribute(name, withPreviewLocation(value));
    }
  }
  return modules;
}

interface External {
  isModule: boolean;
  base: string;
  loader: ResourceLoader;
  modules: PageModules;
}

async function bringExternal(
  script: HTMLScriptElement,
  reference: string,
  { isModule, base, loader, modules }: External,
): Promise<void> {
  const nonce = script.getAttribute('nonce') ?? '';
  script.removeAttribute('integrity');
  script.removeAttribute('crossorigin');
  if (/^\s*data:/i.test(reference)) {
    if (loader.policy.blocksUrl('script-src-elem', reference, { nonce }) !== undefined)
      script.removeAttribute('src');
    return;
  }
  if (isModule) {
    const href = await modules.bring(reference, base, nonce);
    setAddress(script, href === undefined ? undefined : modules.imports[href]);
    return;
  }
  const response = await loader.load(reference, base, 'script', { nonce });
  const refusal = response && scriptRefusal(response, false);
  if (refusal !== undefined) loader.problems.push(refusal);
  if (!response || refusal !== undefined) {
    setAddress(script, undefined);
    return;
  }
  const { charset } = mediaType(response.header('content-type'));
  const text = await modules.rewritten(decodeText(response.body, charset), new URL(response.path, base).href);
  setAddress(script, scriptAddress(text, response.path));
}

function setAddress(script: HTMLScriptElement, address: string | undefined): void {
  if (address === undefined) script.removeAttribute('src');
  else script.setAttribute('src', address);
}

async function prepareInline(
  script: HTMLScriptElement,
  line: number,
  { url, base, loader, nonce }: PageScriptsOptions,
  modules: PageModules,
): Promise<void> {
  const text = script.textContent;
  const rule = await loader.policy.blocksInline('script-src-elem', text, script.getAttribute('nonce') ?? '');
  if (rule !== undefined) {
    loader.problems.push(blockedByPolicy(words.inlineScript(line), rule));
    script.setAttribute('type', 'text/blocked');
    return;
  }
  script.setAttribute('nonce', nonce);
  const rewritten = await modules.rewritten(text, base);
  // As many lines down as in the page's source, under the page's name: errors then name the learner's own place.
  script.textContent = `${'\n'.repeat(line - 1)}${rewritten}\n//# sourceURL=${url.split('#', 1)[0]}`;
}
