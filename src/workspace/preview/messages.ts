// What a learner's page may say to the course, and what it is told. A page is hostile: everything it sends is validated here.
import * as z from 'zod/mini';

const headers = z.array(z.tuple([z.string(), z.string()]));
const href = z.string().check(z.maxLength(8192));
const method = z.string().check(z.regex(/^[A-Za-z!#$%&'*+.^_`|~-]{1,32}$/, 'not an HTTP method'));
const words = z.string().check(z.maxLength(20_000));

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
    /** A form asks, which the page's policy may forbid. */
    form: z.optional(z.boolean()),
    /** A browser would open another tab. */
    newTab: z.optional(z.boolean()),
    /** A page in a frame asks for the whole window. */
    top: z.optional(z.boolean()),
  }),
  /** `fetch`, XMLHttpRequest, or an element that a script made. Answered by a `head` or a `request-failed` with the same `id`. */
  z.object({
    type: z.literal('request'),
    id: z.int(),
    href,
    method,
    headers,
    body: z.optional(z.instanceof(ArrayBuffer)),
    redirect: z.enum(['follow', 'manual', 'error']),
    destination: z.enum(['', 'image', 'style', 'script', 'module', 'video', 'audio', 'iframe']),
  }),
  z.object({ type: z.literal('abort'), id: z.int() }),
  /** An assignment to `document.cookie`. */
  z.object({ type: z.literal('cookie'), cookie: z.string().check(z.maxLength(8192)) }),
  /** A change of `localStorage` or `sessionStorage`. Without a value the key is removed; without a key, everything. */
  z.object({
    type: z.literal('storage'),
    area: z.enum(['local', 'session']),
    key: z.optional(z.string()),
    value: z.optional(z.string()),
  }),
  /** The address changed without a request: an anchor, `pushState`, `replaceState`. `entry` names it to the page. */
  z.object({ type: z.literal('address'), href, replace: z.boolean(), entry: z.int() }),
  z.object({ type: z.literal('traverse'), delta: z.int() }),
  z.object({ type: z.literal('scroll'), top: z.number() }),
  /** What a script logged, or how it failed. */
  z.object({
    type: z.literal('console'),
    level: z.enum(['log', 'info', 'debug', 'warn', 'error']),
    text: words,
    /** Path and line of the page's own source, such as `/app.js:3`. */
    place: z.optional(z.string()),
    /** The page does without something because of it. */
    isProblem: z.optional(z.boolean()),
  }),
  /** `alert`, `confirm` or `prompt`. When `waits`, the answer repeats the click or the submit that asked. */
  z.object({
    type: z.literal('dialog'),
    kind: z.enum(['alert', 'confirm', 'prompt']),
    text: words,
    value: z.string(),
    waits: z.boolean(),
  }),
  /** A script made a file to download. */
  z.object({ type: z.literal('save'), name: z.string(), body: z.instanceof(ArrayBuffer) }),
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
export type PageConsoleMessage = Extract<PageMessage, { type: 'console' }>;
export type PageDialog = Extract<PageMessage, { type: 'dialog' }>;
export type HostMessage = z.infer<typeof hostMessageSchema>;

/** What the course tells a page. */
export type CourseMessage =
  /** A response begins; its body follows as `piece`s and an `end`. */
  | {
      type: 'head';
      id: number;
      status: number;
      statusText: string;
      headers: [string, string][];
      /** Where redirects ended, absolute. */
      url: string;
      redirected: boolean;
    }
  | { type: 'piece'; id: number; bytes: Uint8Array }
  /** `error` when the body broke off. */
  | { type: 'end'; id: number; error?: string }
  | { type: 'request-failed'; id: number; message: string }
  /** What `document.cookie` is now. */
  | { type: 'cookie'; cookie: string }
  /** Back or forward to an address that the page had set itself. */
  | { type: 'traversed'; href: string; entry: number }
  /** What the learner said to a dialog that waits; undefined for no. */
  | { type: 'dialog-answer'; value: string | boolean | undefined };

/** What a page's own script is given when the page begins. */
export interface PageConfig {
  /** The address that the page believes to be at, absolute. */
  url: string;
  cookie: string;
  referrer: string;
  /** Pixels to scroll to, after a reload. */
  scrollTop: number;
  localStorage: Record<string, string>;
  sessionStorage: Record<string, string>;
  /** What the page's policy trusts. */
  nonce: string;
}

/** Undefined for anything that is not exactly a message of the host document. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  return hostMessageSchema.safeParse(data).data;
}
