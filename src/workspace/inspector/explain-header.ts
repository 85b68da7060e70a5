// What well-known header fields mean, each in a sentence or two. Imported by the inspector.

const explanations: Readonly<Record<string, string>> = {
  accept: 'The kinds of content that the client can use, the ones it likes best first.',
  'accept-encoding': 'The ways of compressing an answer that the client can undo.',
  'accept-language': 'The languages that the person prefers, for sites that speak several.',
  'access-control-allow-credentials': 'Whether pages of another origin may send cookies along (CORS).',
  'access-control-allow-headers': 'Which header fields pages of another origin may send (CORS).',
  'access-control-allow-methods': 'Which methods pages of another origin may use (CORS).',
  'access-control-allow-origin': 'Which other origins may read this answer with fetch (CORS).',
  age: 'How many seconds the answer has been kept in a cache on its way.',
  allow: 'The methods that this address does support. It goes with 405.',
  authorization: 'Proof of who is asking, such as a token. Keep it secret: whoever has it can act as you.',
  'cache-control': 'Who may keep a copy of the answer, and for how long.',
  connection: 'Whether the connection is kept open for the next request.',
  'content-disposition': 'Whether to show the body or to save it, and under which file name.',
  'content-encoding': 'How the body is compressed. The client undoes it before use.',
  'content-language': 'The language that the body is written in.',
  'content-length': 'The size of the body in bytes, so that the other side knows where it ends.',
  'content-security-policy':
    'What the page may load and run. It limits the harm that injected scripts can do.',
  'content-type': 'What kind of content the body is. Without it, the other side has to guess.',
  cookie: 'The cookies that this visitor keeps for the site, sent back with every request that they fit.',
  date: 'When the server made the answer.',
  etag: 'A fingerprint of the content. The client can ask later whether it is still the same.',
  expires: 'Until when a copy of the answer counts as fresh. Cache-Control: max-age wins over it.',
  forwarded: 'Who the original client was, noted by a proxy on the way.',
  host: 'Which site is asked for. One server can serve many names.',
  'if-match':
    'Do this only if the content still has one of these fingerprints. It guards against overwriting.',
  'if-modified-since': 'Send the content only if it changed after this time; else 304 is enough.',
  'if-none-match': 'Send the content only if its fingerprint is another one; else 304 is enough.',
  'keep-alive': 'How long an idle connection stays open.',
  'last-modified': 'When the content last changed.',
  link: 'Related addresses, such as the next page of a list.',
  location: 'Where to go instead after a redirect, or where the new thing is after 201.',
  origin: 'Which site the request comes from. Servers check it to refuse forged forms (CSRF).',
  pragma: 'An old way to say Cache-Control: no-cache.',
  range: 'Only this part of the content is wanted.',
  referer: 'The page that led here. The misspelling has been part of HTTP since 1996.',
  'referrer-policy': 'How much of its address the page tells to the sites that it links to.',
  'retry-after': 'When to try again: a time, or a number of seconds.',
  'sec-fetch-dest':
    'What the answer is for: a document, an image, a script … Set by the browser, not by scripts.',
  'sec-fetch-mode': 'Whether this is a navigation, or a load made by a page. Set by the browser.',
  'sec-fetch-site':
    'Whether the request comes from the same site or another. Set by the browser; useful against CSRF.',
  'sec-fetch-user': 'Present when the person clicked, rather than a script.',
  server: 'The software that answered.',
  'set-cookie': 'Asks the browser to keep a cookie and to send it back with later requests.',
  'strict-transport-security': 'From now on, use HTTPS only for this site.',
  'transfer-encoding':
    'The body comes in pieces, each with its size, because the whole size was not known at the start.',
  'upgrade-insecure-requests': 'The browser would like HTTPS addresses in the page.',
  'user-agent': 'Which program asks. It can say anything, so never trust it for security.',
  vary: 'Which request fields the answer depends on, so that caches keep the versions apart.',
  'www-authenticate': 'How to log in. It goes with 401.',
  'x-content-type-options': 'nosniff: trust the Content-Type, and do not guess another.',
  'x-forwarded-for': 'The address of the original client, noted by a proxy. Anyone can forge it.',
  'x-forwarded-proto': 'Whether the client came by http or https before the proxy.',
  'x-frame-options': 'Whether other sites may show this page in a frame.',
  'x-powered-by': 'Which framework answered. It helps attackers more than users, so many switch it off.',
  'x-request-id': 'A number for this request, to find it again in logs.',
};

/** Undefined for a field that is not well known. */
export function explainHeader(name: string): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(explanations, key) ? explanations[key] : undefined;
}
