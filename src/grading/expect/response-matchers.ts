// Matchers for what HTTP says about an answer: status, header fields, redirects, cookies, JSON. Imported by `expect`.
import { parseSetCookie, type Cookie } from 'set-cookie-parser';
import { jsonDifference } from '../json-difference.ts';
import { shapeDifference } from '../json-shape.ts';
import type { Page } from '../page.ts';
import { show, showChoice } from '../show.ts';
import { pageChange } from './page-change.ts';
import type { Verdict } from './verdict.ts';

/** Attributes that a cookie must have; `true` and `false` ask for a flag to be there or not. */
export interface CookieWish {
  value?: string | RegExp;
  httpOnly?: boolean;
  secure?: boolean;
  sameSite?: 'Strict' | 'Lax' | 'None';
  path?: string;
}

export const responseMatchers = {
  /** One of these status codes. */
  toHaveStatus(page: Page, ...statuses: [number, ...number[]]): Verdict {
    if (!statuses.every(Number.isInteger)) throw new TypeError('toHaveStatus takes whole numbers.');
    return {
      pass: statuses.includes(page.status),
      expected: `status ${showChoice(statuses)}`,
      actual: `status ${page.status}${page.statusText === '' ? '' : ` ${page.statusText}`}`,
      message: `${page.title} should answer ${showChoice(statuses)}, but it answered ${page.status}.`,
      negated: `${page.title} should not answer ${page.status}.`,
      aboutHead: true,
    };
  },

  /** A field, and its value when one is given: text must be equal whatever its case, a pattern must match. */
  toHaveHeader(page: Page, name: string, value?: string | RegExp): Verdict {
    const actual = page.header(name);
    const fits = value === undefined || (actual !== undefined && matches(actual, value));
    return {
      pass: actual !== undefined && fits,
      expected:
        value === undefined
          ? `a header ${name}`
          : `${name}: ${value instanceof RegExp ? show(value) : value}`,
      actual: actual === undefined ? `no header ${name}` : `${name}: ${actual}`,
      message:
        actual === undefined
          ? `${page.title} answered without the header ${name}.`
          : `${page.title} answered with another value of the header ${name}.`,
      negated: `${page.title} should not send this ${name} header.`,
    };
  },

  /** The media type, such as `text/html`; parameters such as the charset do not matter. */
  toHaveContentType(page: Page, type: string): Verdict {
    const actual = page.header('Content-Type');
    return {
      pass: page.type === type.toLowerCase(),
      expected: `Content-Type: ${type}`,
      actual: actual === undefined ? 'no Content-Type header' : `Content-Type: ${actual}`,
      message: `${page.title} should be labelled as ${type}, but it is labelled as ${page.type === '' ? 'nothing at all' : page.type}.`,
      negated: `${page.title} should not be labelled as ${type}.`,
      aboutHead: true,
    };
  },

  /** A redirect to this path and query on the same server. Relative and absolute locations both count. */
  toRedirectTo(page: Page, path: string): Verdict {
    const base = 'http://localhost';
    const location = page.header('Location');
    const host = new URL(
      `http://${page.exchange.request.headers.find(([name]) => name === 'Host')?.[1] ?? 'localhost'}`,
    );
    const target = location === undefined ? null : URL.parse(location, new URL(page.path, host));
    const goesTo = target?.origin === host.origin ? target.pathname + target.search : target?.href;
    const wanted = new URL(path, base);
    const isRedirect = [301, 302, 303, 307, 308].includes(page.status);
    return {
      pass: isRedirect && goesTo === wanted.pathname + wanted.search,
      expected: `a redirect to ${path}`,
      actual: isRedirect ? `status ${page.status} to ${goesTo ?? 'no address'}` : `status ${page.status}`,
      message: isRedirect
        ? `${page.title} should redirect to ${path}, but it redirects to ${goesTo ?? 'no address: it has no Location header'}.`
        : `${page.title} should redirect to ${path}, but it answered ${page.status}.`,
      negated: `${page.title} should not redirect to ${path}.`,
    };
  },

  /** A `Set-Cookie` of this name, with these attributes. */
  toSetCookie(page: Page, name: string, wish: CookieWish = {}): Verdict {
    const fields = page.headers('Set-Cookie');
    const cookies = parseSetCookie(fields, { decodeValues: false, silent: true });
    const cookie = cookies.find((candidate) => candidate.name === name);
    const wrong = cookie && wrongAttribute(cookie, wish);
    return {
      pass: cookie !== undefined && wrong === undefined,
      expected: [
        `a cookie ${name}`,
        ...Object.entries(wish).map(([key, value]) => `${key} ${show(value)}`),
      ].join(', '),
      actual:
        fields.length === 0
          ? 'no Set-Cookie header'
          : fields.map((field) => `Set-Cookie: ${field}`).join('\n'),
      message: cookie
        ? `${page.title} sets the cookie ${name}, but its ${wrong ?? 'value'} is not what it should be.`
        : `${page.title} should set a cookie named ${name}.`,
      negated: `${page.title} should not set the cookie ${name}.`,
    };
  },

  /** JSON that equals `expected`; the order of keys does not matter. */
  toEqualJson(page: Page, expected: unknown): Verdict {
    const difference = jsonDifference(expected, page.json);
    const at = difference && difference.path !== '' ? ` at ${difference.path}` : '';
    return {
      pass: difference === undefined,
      expected: difference ? `${show(difference.expected)}${at}` : show(expected),
      actual: difference ? `${show(difference.actual)}${at}` : show(expected),
      message: `The JSON of ${page.title} is not what it should be${at === '' ? '' : `: the first difference is${at}`}.`,
      negated: `${page.title} should answer with other JSON.`,
    };
  },

  /**
   * JSON of the same kinds of values as an example: `[{ id: 1, name: 'x' }]` is a list of any length whose items each have
   * a number `id` and a text `name`. Further keys do not matter.
   */
  toHaveJsonShape(page: Page, example: unknown): Verdict {
    const difference = shapeDifference(example, page.json);
    const at = difference && difference.path !== '' ? ` at ${difference.path}` : '';
    const expected = `${String(difference?.expected ?? 'the shape')}${at}`;
    const actual = difference ? `${show(difference.actual)}${at}` : show(page.json);
    return {
      pass: difference === undefined,
      expected,
      actual,
      message: `The JSON of ${page.title} should have ${expected}, but it has ${actual}.`,
      negated: `${page.title} should answer with JSON of another shape.`,
    };
  },

  /** The same to a person or a program as an earlier answer: status, and visible text, JSON or bytes. */
  toBeUnchangedSince(page: Page, earlier: Page): Verdict {
    const change = pageChange(earlier, page);
    return {
      pass: change === undefined,
      expected: change?.before ?? 'another answer than before',
      actual: change?.after ?? 'the same answer as before',
      message: `${page.title} should answer as it did before, but it changed from ${change?.before ?? 'one answer'} to ${change?.after ?? 'another'}.`,
      negated: `${page.title} should answer otherwise than before, but nothing has changed.`,
    };
  },
};

function matches(actual: string, wanted: string | RegExp): boolean {
  return wanted instanceof RegExp
    ? wanted.test(actual)
    : actual.trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** The first attribute of a cookie that is not as wished, by its name. */
function wrongAttribute(cookie: Cookie, wish: CookieWish): string | undefined {
  if (
    wish.value !== undefined &&
    !(wish.value instanceof RegExp ? wish.value.test(cookie.value) : cookie.value === wish.value)
  ) {
    return 'value';
  }
  if (wish.httpOnly !== undefined && (cookie.httpOnly ?? false) !== wish.httpOnly) return 'HttpOnly flag';
  if (wish.secure !== undefined && (cookie.secure ?? false) !== wish.secure) return 'Secure flag';
  if (wish.sameSite !== undefined && cookie.sameSite?.toLowerCase() !== wish.sameSite.toLowerCase())
    return 'SameSite';
  return wish.path !== undefined && cookie.path !== wish.path ? 'Path' : undefined;
}
