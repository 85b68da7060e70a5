// `node:url`.
import { fileURLToPath, pathToFileURL } from './file-url.ts';
import { format, parse, resolve, Url } from './legacy.ts';
import { domainToUnicode } from './punycode.ts';
import { URL } from './url.ts';

/** The module. */
export const url = {
  URL,
  URLPattern: (globalThis as { URLPattern?: unknown }).URLPattern,
  URLSearchParams: globalThis.URLSearchParams,
  Url,
  domainToASCII: (domain: string) =>
    URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '',
  domainToUnicode,
  fileURLToPath,
  format,
  parse,
  pathToFileURL,
  resolve,
  resolveObject: (from: string, to: string) => parse(resolve(from, to)),
  urlToHttpOptions,
};

/** A URL as `http.request` takes it. */
function urlToHttpOptions(source: URL): Record<string, unknown> {
  const { protocol, hostname, hash, search, pathname, href, port, username, password } = source;
  const auth =
    username || password ? `${decodeURIComponent(username)}:${decodeURIComponent(password)}` : undefined;
  return {
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    hash,
    search,
    pathname,
    path: `${pathname}${search}`,
    href,
    ...(port === '' ? {} : { port: Number(port) }),
    ...(auth === undefined ? {} : { auth }),
  };
}
