// A browser in a check's hands: requests, forms, links, cookies. Checks get one from `visitor()`.
import type { HttpClient } from '../engine/http/client.ts';
import type { CookieJar } from '../engine/http/cookie-jar.ts';
import type { RawHeaders } from '../engine/port.ts';
import { CheckFailure } from './check-failure.ts';
import type { HtmlElement } from './html/element.ts';
import { fillForm, type FormValues, type SubmitOptions } from './html/form.ts';
import { Page } from './page.ts';
import { encodeBody, encodeSubmission, textEntries, type BodyOptions } from './request-body.ts';

export interface VisitorRequest extends BodyOptions {
  /** In place of what a browser sends, such as its `User-Agent`, `Accept` and `Origin`, or beside it. */
  headers?: Readonly<Record<string, string>> | RawHeaders;
  /** Default `manual`: the check sees the redirect itself. `follow` goes on to its end, as a browser does. */
  redirect?: 'follow' | 'manual';
}

/**
 * One browser with its own cookies. Requests may be sent at the same time, by one visitor or by several:
 * `await Promise.all([ann.post('/buy'), bob.post('/buy')])`. A request without an answer fails the check.
 */
export interface Visitor {
  /** The cookies of this visitor alone: `list`, `set` and `delete` them to look at them and to forge them. */
  readonly cookies: CookieJar;
  /** Sends a GET request, as a browser that opens the address. */
  get(path: string, options?: VisitorRequest): Promise<Page>;
  /** Sends one of `form`, `json` or a raw `body`; without any of them, an empty body. */
  post(path: string, options?: VisitorRequest): Promise<Page>;
  /** Sends a request with any method. */
  request(method: string, path: string, options?: VisitorRequest): Promise<Page>;
  /**
   * Fills in a form of a page and sends it as a browser does: to its `action`, by its `method` and `enctype`, with hidden
   * fields, defaults and the pressed button. `values` go by a field's name or by the text of its label, so that a learner
   * may choose the names: `me.submit(form, { Message: 'Hi', photo: new File([bytes], 'cat.png', { type: 'image/png' }) })`.
   * Fails the check when the form lacks a field or a choice.
   */
  submit(form: HtmlElement, values?: FormValues, options?: SubmitOptions): Promise<Page>;
  /** Goes where a link (`a[href]`) leads, or where a redirect points. Fails the check when that is nowhere. */
  follow(target: HtmlElement | Page): Promise<Page>;
}

/** What every browser says with a request, so that programs which read it work in checks as they do in a browser. */
const BROWSER: RawHeaders = [
  [
    'User-Agent',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  ],
  ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
  ['Accept-Language', 'en'],
];

/** Makes a visitor that sends through `client`. */
export function createVisitor(
  client: Pick<HttpClient, 'jar' | 'send'>,
  options: { origin: string; requestMs: number },
): Visitor {
  const { origin, requestMs: timeoutMs } = options;

  async function request(method: string, path: string, wish: VisitorRequest = {}): Promise<Page> {
    if (!path.startsWith('/')) throw new TypeError(`A path begins with a slash, and “${path}” does not.`);
    const { headers: typed, body } = encodeBody(wish);
    // Browsers name the origin on every request that may change something; guards against forged requests rely on it.
    const from: RawHeaders = method === 'GET' || method === 'HEAD' ? [] : [['Origin', origin]];
    const headers = merge([...BROWSER, ...from, ...typed], wish.headers);
    const { redirect = 'manual' } = wish;
    return new Page(await client.send({ method, path, headers, body, redirect, timeoutMs }));
  }

  /** Path and query of an address in a page, seen from that page. Fails the check for other servers. */
  function resolve(address: string, page: Page): string {
    const target = URL.parse(address, new URL(page.path, origin));
    if (!target || target.origin !== origin) {
      throw new CheckFailure(`${page.title} leads to ${address}, which is not on this server.`, {
        page,
        expected: 'an address on this server',
        actual: address,
      });
    }
    return target.pathname + target.search;
  }

  return {
    cookies: client.jar,
    request,
    get: (path, wish) => request('GET', path, wish),
    post: (path, wish) => request('POST', path, wish),

    async submit(form, values = {}, wish = {}) {
      const submission = fillForm(form, values, wish);
      const path = resolve(submission.action || form.page.path, form.page);
      if (submission.method === 'GET') {
        const query = new URLSearchParams(textEntries(submission.entries)).toString();
        return request('GET', `${path.split('?', 1)[0] ?? path}?${query}`);
      }
      const { headers, body } = await encodeSubmission(submission);
      return request('POST', path, { headers, body });
    },

    async follow(target) {
      const page = target instanceof Page ? target : target.page;
      const address = target instanceof Page ? target.header('Location') : target.attribute('href');
      if (address === undefined) {
        const what =
          target instanceof Page ? `${page.title} is no redirect` : `The ${target.name} element has no href`;
        throw new CheckFailure(`${what}, so there is nothing to follow.`, {
          page,
          expected: 'an address',
          actual: 'none',
        });
      }
      return request('GET', resolve(address, page));
    },
  };
}

/** The check's own fields replace those of the browser and the body. */
function merge(usual: RawHeaders, own: VisitorRequest['headers'] = []): RawHeaders {
  const given: RawHeaders = Array.isArray(own)
    ? (own as RawHeaders)
    : Object.entries(own as Record<string, string>);
  const names = new Set(given.map(([name]) => name.toLowerCase()));
  return [...usual.filter(([name]) => !names.has(name.toLowerCase())), ...given];
}
