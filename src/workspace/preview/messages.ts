// What a learner's page may say to the course, and what it is told. A page is hostile: everything it sends is validated here.
import * as z from 'zod/mini';

const headers = z.array(z.tuple([z.string(), z.string()]));
const href = z.string().check(z.maxLength(8192));
const method = z.string().check(z.regex(/^[A-Za-z!#$%&'*+.^_`|~-]{1,32}$/, 'not an HTTP method'));

const pageMessageSchema = z.discriminatedUnion('type', [
  /** The page has been parsed. */
  z.object({ type: z.literal('ready') }),
  /** A link, a form or an assignment to `location`. `href` is absolute. */
  z.object({
    type: z.literal('navigate'),
    href,
    method: z.enum(['GET', 'POST']),
    body: z.optional(z.instanceof(ArrayBuffer)),
    contentType: z.optional(z.string()),
    replace: z.optional(z.boolean()),
    download: z.optional(z.boolean()),
  }),
  /** `fetch` or XMLHttpRequest. Answered by a `response` with the same `id`. */
  z.object({
    type: z.literal('request'),
    id: z.int(),
    href,
    method,
    headers,
    body: z.optional(z.instanceof(ArrayBuffer)),
    redirect: z.enum(['follow', 'manual', 'error']),
    destination: z.enum(['', 'image']),
  }),
  z.object({ type: z.literal('abort'), id: z.int() }),
  /** An assignment to `document.cookie`. */
  z.object({ type: z.literal('cookie'), cookie: z.string().check(z.maxLength(8192)) }),
  /** The address changed without a request: an anchor, `pushState`, `replaceState`. */
  z.object({ type: z.literal('address'), href, replace: z.boolean() }),
  z.object({ type: z.literal('traverse'), delta: z.int() }),
  z.object({ type: z.literal('scroll'), top: z.number() }),
  /** A script of the page threw. */
  z.object({ type: z.literal('script-error'), message: z.string() }),
]);

const hostMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('host-ready'), protocol: z.literal(1) }),
  /** A document that was sent has been put into a frame. */
  z.object({ type: z.literal('rendering') }),
  z.object({ type: z.literal('from-page'), message: pageMessageSchema }),
  /** The page tried to leave in a way that could only be stopped. */
  z.object({ type: z.literal('left'), url: z.string() }),
]);

export type PageMessage = z.infer<typeof pageMessageSchema>;
export type PageRequest = Extract<PageMessage, { type: 'request' }>;
export type HostMessage = z.infer<typeof hostMessageSchema>;

/** What the course tells a page. */
export type CourseMessage =
  | {
      type: 'response';
      id: number;
      status: number;
      statusText: string;
      headers: [string, string][];
      body: ArrayBuffer;
      /** Where redirects ended, absolute. */
      url: string;
      redirected: boolean;
      /** What `document.cookie` is now. */
      cookie: string;
    }
  | { type: 'request-failed'; id: number; message: string };

/** What a page's own script is given when the page begins. */
export interface PageConfig {
  /** The address that the page believes to be at, absolute. */
  url: string;
  cookie: string;
  referrer: string;
  /** Pixels to scroll to, after a reload. */
  scrollTop: number;
}

/** Undefined for anything that is not exactly a message of the host document. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  return hostMessageSchema.safeParse(data).data;
}
