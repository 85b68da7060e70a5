// From a response to what the preview shows: a document, a file to save, or the fact that there is nothing. Imported by load-visit.ts.
import pageScript from 'virtual:preview-page-script';
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import { headerValues } from '../../../engine/http/headers.ts';
import type { PageConfig } from '../messages.ts';
import { noPolicy, type PagePolicy } from '../policy/page-policy.ts';
import { fileName } from './file-name.ts';
import { decodeText, forbidsSniffing, mediaType, readText } from './media-type.ts';
import { readPage } from './page-html.ts';
import { imagePage, jsonPage, textPage } from './plain-page.ts';
import { refreshFrom, type Refresh } from './refresh.ts';
import type { Load } from './resource-loader.ts';
import * as texts from '../../../words/en/preview.ts';

export type Rendering =
  | RenderedPage
  /** A body of no bytes: there is nothing to show. */
  | { kind: 'empty' }
  /** 204 and 205: a browser stays where it is. */
  | { kind: 'stay' }
  | { kind: 'file'; name: string; type: string; body: Uint8Array };

export interface RenderedPage {
  kind: 'page';
  html: string;
  title: string;
  /** What the page does without, each in a sentence. */
  problems: string[];
  /** What the course's browser does not do as another would, each in a sentence. */
  remarks: string[];
  policy: PagePolicy;
  refresh?: Refresh;
}

/** `response` comes decoded; `config` is for the page's own script; `load` brings what the page refers to. */
export async function renderResponse(
  response: ClientResponse,
  config: PageConfig,
  load: Load,
): Promise<Rendering> {
  const { status, body, path } = response;
  if (status === 204 || status === 205) return { kind: 'stay' };
  const { type, charset } = mediaType(response.header('content-type'));
  const disposition = response.header('content-disposition') ?? '';
  if (/^\s*attachment/i.test(disposition))
    return { kind: 'file', name: fileName(disposition, path), type, body };
  if (body.byteLength === 0) return { kind: 'empty' };

  const refresh = refreshFrom(response.header('refresh') ?? '', config.url);
  if (type === 'text/html' || type === 'application/xhtml+xml' || (type === '' && looksLikeHtml(response))) {
    return { ...(await htmlPage(response, charset, config, load)), ...(refresh ? { refresh } : {}) };
  }
  const page = plainPage(response, type, charset);
  if (!page) return { kind: 'file', name: fileName('', path), type, body };
  return { ...asPage(page, config), ...(refresh ? { refresh } : {}) };
}

async function htmlPage(
  response: ClientResponse,
  charset: string,
  config: PageConfig,
  load: Load,
): Promise<RenderedPage> {
  const { text, isGuess } = readText(response.body, charset, true);
  const policies = headerValues(response.headers, 'content-security-policy');
  const { url, nonce } = config;
  const page = await readPage(text, { url, load, policies, nonce });
  const problems = isGuess ? [...page.problems, charsetProblem(response)] : page.problems;
  const { policy, refresh } = page;
  const remarks = policy.notEnforced.map((words) => texts.policyLeavesOut(words));
  if (response.header('content-security-policy-report-only') !== undefined) {
    remarks.push(texts.reportOnly);
  }
  return {
    ...asPage(page.document, config, policy, page.imports),
    problems,
    remarks,
    policy,
    ...(refresh ? { refresh } : {}),
  };
}

/** What a browser shows by itself; undefined for what it would save. */
function plainPage(response: ClientResponse, type: string, charset: string): Document | undefined {
  const { path, body } = response;
  const title = texts.answerOf(path);
  if (/^application\/(?:.+\+)?json$/.test(type)) return jsonPage(decodeText(body, charset), title);
  if (type.startsWith('image/')) return imagePage(body, type, title);
  if (type !== '' && !/^text\/|\/(?:.+\+)?xml$|\/javascript$/.test(type)) return undefined;
  return textPage(readText(body, charset, false).text, title);
}

function asPage(
  page: Document,
  config: PageConfig,
  policy: PagePolicy = noPolicy,
  imports: Readonly<Record<string, string>> = {},
): RenderedPage {
  const script = page.createElement('script');
  script.dataset.config = JSON.stringify(config);
  script.textContent = pageScript;
  const head: Element[] = [script];
  // The base must come before the script, which resolves addresses against it.
  const base = page.querySelector('base');
  if (base) head.unshift(base);
  if (Object.keys(imports).length > 0) {
    const map = page.createElement('script');
    map.type = 'importmap';
    map.textContent = JSON.stringify({ imports }).replaceAll('<', '\\u003c');
    head.push(map);
  }
  // Last: a policy in a page holds for what comes after it.
  for (const content of policy.forPage(config.nonce)) {
    const meta = page.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = content;
    head.push(meta);
  }
  page.head.prepend(...head);
  const doctype = page.compatMode === 'BackCompat' ? '' : '<!doctype html>';
  const html = doctype + page.documentElement.outerHTML;
  return { kind: 'page', html, title: page.title, problems: [], remarks: [], policy };
}

/** Browsers guess when the server does not say; `nosniff` forbids it (MIME Sniffing standard). */
function looksLikeHtml(response: ClientResponse): boolean {
  if (forbidsSniffing(response.header('x-content-type-options'))) return false;
  return /^\s*(?:<!doctype html|<html|<head|<body|<h1|<p[\s>]|<div|<!--)/i.test(
    response.text().slice(0, 512),
  );
}

function charsetProblem({ path }: ClientResponse): string {
  return texts.noCharset(path);
}
