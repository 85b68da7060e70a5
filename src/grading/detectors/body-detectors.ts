// Wrong answers that show in a body, sent or received: G3, G4, G12. Imported by `diagnose` only.
import { headerValue } from '../../engine/http/headers.ts';
import { toText } from '../../lib/bytes.ts';
import type { Detector } from './diagnosis.ts';

/** G3: a promise was sent instead of what it was going to give. */
export const noAwait: Detector = ({ exchange, failure }) => {
  if (!exchange?.response) return undefined;
  const body = toText(exchange.response.body);
  const isJson = /json/i.test(headerValue(exchange.response.headers, 'Content-Type') ?? '');
  // A promise in JSON is written as {}, as the whole body or somewhere in it.
  const { expected = '', actual = '' } = failure.details;
  const isEmpty = isJson && (body.trim() === '{}' || (/^\{\}/.test(actual) && !/^\{\}/.test(expected)));
  if (!body.includes('[object Promise]') && !isEmpty) return undefined;
  const { method, path } = exchange.request;
  return {
    detector: 'G3',
    message: `The answer to ${method} ${path} ${isEmpty ? 'holds {}' : 'contains “[object Promise]”'}: it looks like a promise was sent before it had finished. Which call needs “await”?`,
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

/** G12: the handler reads forms and got JSON, or the other way round. */
export const needsForm: Detector = ({ exchange, routes }) => {
  const [route] = routes;
  if (!exchange || !route || exchange.request.body.byteLength === 0) return undefined;
  const { method, path, headers } = exchange.request;
  const type = headerValue(headers, 'Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const isForm = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data';
  const isJson = type === 'application/json';
  const look = 'Look at Content-Type in the request.';
  if (isJson && route.reads.includes('parseBody') && !route.reads.includes('json')) {
    return {
      detector: 'G12',
      message: `The body of ${method} ${path} was sent as JSON, but parseBody() reads forms, and found none. ${look}`,
      location: route.location,
    };
  }
  if (isForm && route.reads.includes('json') && !route.reads.includes('parseBody')) {
    return {
      detector: 'G12',
      message: `The body of ${method} ${path} was sent as a form, but c.req.json() reads JSON, and a form is none: use parseBody(). ${look}`,
      location: route.location,
    };
  }
  return undefined;
};
