// Wrong answers that show in a body: G3, G4. Imported by `diagnose` only.
import { headerValue } from '../../engine/http/headers.ts';
import { toText } from '../../lib/bytes.ts';
import type { Detector } from './diagnosis.ts';

/** G3: a promise was sent instead of what it was going to give. */
export const noAwait: Detector = ({ exchange }) => {
  if (!exchange?.response) return undefined;
  const body = toText(exchange.response.body);
  const isJson = /json/i.test(headerValue(exchange.response.headers, 'Content-Type') ?? '');
  if (!body.includes('[object Promise]') && !(isJson && body.trim() === '{}')) return undefined;
  const { method, path } = exchange.request;
  return {
    detector: 'G3',
    message: `The answer to ${method} ${path} ${isJson ? 'is {}' : 'contains “[object Promise]”'}: it looks like a promise was sent before it had finished. Which call needs “await”?`,
  };
};

/** G4: HTML that is labelled as plain text. */
export const wrongType: Detector = ({ exchange, routes }) => {
  if (!exchange?.response) return undefined;
  const type = headerValue(exchange.response.headers, 'Content-Type') ?? '';
  const hasTags = /<(?:!doctype|html|body|main|h[1-6]|p|ul|ol|a|div|form)\b/i.test(
    toText(exchange.response.body),
  );
  if (!/^text\/plain/i.test(type) || exchange.response.status >= 400 || !hasTags) return undefined;
  const { method, path } = exchange.request;
  return {
    detector: 'G4',
    message: `The browser will show the tags of ${method} ${path} as text, because its Content-Type is text/plain. Use c.html(…) instead of c.text(…).`,
    location: routes[0]?.location,
  };
};
