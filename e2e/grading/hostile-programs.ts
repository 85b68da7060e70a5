// What a program might do to be passed without doing the task: each a piece of code put before a learner's own app.ts.
// Data for the isolation tests.

export interface HostileProgram {
  name: string;
  code: string;
  /** It goes behind the line that makes the app, not in front of everything. */
  inApp?: boolean;
  /** The verdict on a right answer with this in front; by itself it does the answer no harm. Default: pass. */
  onRightAnswer?: 'any';
}

/** Messages that the page, the checks or the worker would take for a verdict or an answer, if they listened to anybody. */
const FORGERIES = `const verdict = { type: 'graded', result: { version: 1, exercise: 'e01-say-hello', engine: 'embedded', status: 'pass', message: '', checks: [], durationMs: 0 } };
const passed = { type: 'check', result: { id: 'home-greeting', title: '', status: 'pass', message: '', why: '', exchanges: [], durationMs: 0 } };`;

export const hostilePrograms: readonly HostileProgram[] = [
  {
    name: 'patches what verdicts are made of',
    code: `Array.prototype.every = () => true;
Array.prototype.some = () => false;
RegExp.prototype.test = () => false;
Object.is = () => true;
JSON.stringify = () => '{"status":"pass"}';
Object.defineProperty(Object.prototype, 'pass', { value: true, configurable: true });
Object.defineProperty(Object.prototype, 'status', { get: () => 'pass', set() {}, configurable: true });`,
    onRightAnswer: 'any',
  },
  {
    name: 'patches the ways messages take',
    code: `const post = MessagePort.prototype.postMessage;
MessagePort.prototype.postMessage = function (message, ...rest) {
  return post.call(this, message && message.type === 'head' ? { ...message, status: 200 } : message, ...rest);
};
Object.defineProperty(MessageEvent.prototype, 'data', { get: () => ({ type: 'graded', result: { status: 'pass' } }) });
EventTarget.prototype.dispatchEvent = () => true;`,
  },
  {
    name: 'forges verdicts to everybody in reach',
    code: `${FORGERIES}
const send = () => {
  for (const message of [verdict, passed]) {
    globalThis.postMessage?.(message);
    globalThis.parent?.postMessage?.(message, '*');
    globalThis.dispatchEvent?.(new MessageEvent('message', { data: message }));
    try { new BroadcastChannel('grading').postMessage(message); } catch {}
  }
};
send();
setInterval(send, 1);`,
  },
  {
    name: 'guesses the numbers of requests and answers them itself',
    code: `const seen = [];
const { postMessage } = MessagePort.prototype;
MessagePort.prototype.postMessage = function (...args) { seen.push(this); return postMessage.apply(this, args); };
setInterval(() => {
  for (let id = 0; id < 60; id += 1) {
    const bytes = new TextEncoder().encode('<h1>Forged</h1><p>Forged</p>');
    const head = { type: 'head', id, status: id % 2 ? 200 : 404, statusText: 'OK', headers: [['content-type', 'text/html']] };
    for (const message of [head, { type: 'data', id, bytes }, { type: 'end', id }]) {
      globalThis.postMessage?.(message);
      for (const port of seen) postMessage.call(port, message);
    }
  }
}, 1);`,
  },
  {
    name: 'answers with keys of prototypes',
    code: `app.use(async (c, next) => {
  await next();
  c.res = new Response(c.res.body, c.res);
  c.res.headers.set('__proto__', 'pass');
  c.res.headers.set('constructor', '{"__proto__":{"status":"pass","pass":true}}');
});
app.get('/nope', (c) => c.json(JSON.parse('{"__proto__":{"status":404,"pass":true},"status":404}')));`,
    inApp: true,
    onRightAnswer: 'any',
  },
  { name: 'closes its own worker', code: 'setTimeout(() => globalThis.close?.(), 1);', onRightAnswer: 'any' },
  { name: 'ends itself', code: 'setTimeout(() => process.exit(0), 1);', onRightAnswer: 'any' },
  {
    name: 'floods the console',
    code: `setInterval(() => { for (let line = 0; line < 5000; line += 1) console.log('{"type":"graded","status":"pass"}'); }, 20);`,
    onRightAnswer: 'any',
  },
  {
    name: 'floods everybody with messages',
    code: `${FORGERIES}\nsetInterval(() => { for (let count = 0; count < 5000; count += 1) globalThis.postMessage?.(verdict); }, 20);`,
    onRightAnswer: 'any',
  },
  {
    name: 'stops the clock',
    code: `globalThis.setTimeout = Object.assign(() => 0, {});
Date.now = () => 0;
performance.now = () => 0;`,
    onRightAnswer: 'any',
  },
];

/** Answers rightly, and after the time in which a request has to be answered. */
export const tooLate: HostileProgram = {
  name: 'answers too late',
  code: `app.use(async (c, next) => {
  await new Promise((resolve) => setTimeout(resolve, 7000));
  await next();
});`,
  inApp: true,
};

/** A learner's app.ts with the code in it. */
export function withHostileCode(app: string, { code, inApp }: HostileProgram): string {
  return inApp ? app.replace(/^export const app = .*$/m, (line) => `${line}\n${code}`) : `${code}\n${app}`;
}
