// The preview's browser: it follows links, sends forms and keeps a history, all through the HTTP client. Imported by the workspace.
import type { Exercise } from '../../course/exercise.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { createHttpClient, type HttpClient } from '../../engine/http/client.ts';
import type { CookieJar } from '../../engine/http/cookie-jar.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { Run, SourceLocation } from '../../engine/port.ts';
import { tellWhenSent } from '../state/tell-when-sent.ts';
import { describeFailure } from './failure.ts';
import type { HostFrame } from './host-frame.ts';
import type { PageConsoleMessage } from './messages.ts';
import { createNavigator } from './navigator.ts';
import { typedPath } from './own-server.ts';
import { createPageRequests } from './page-requests.ts';
import { createPageMessageHandler } from './page-message-handler.ts';
import { createPageStorage } from './page-storage.ts';
import { createPreviewState, type PreviewState } from './preview-state.ts';
import { readableCookies } from './script-cookies.ts';
import { replaceVisit } from './visits.ts';
import { firstVisitor } from '../state/visitors.ts';
import * as words from '../../words/en/preview.ts';

export interface PreviewControllerOptions {
  exercise: Pick<Exercise, 'title'>;
  /** Called with every hop of every request, images and stylesheets included. */
  onExchange?: (exchange: Exchange) => void;
  /** Called with each of them when it is sent, before there is an answer. */
  onSent?: (exchange: Exchange) => void;
  /** Gives the ids of exchanges. Default: counts from 1. */
  nextId?: () => number;
  /** Whose cookies it uses. Default: `visitor 1`, with a jar of its own. */
  visitor?: { name: string; jar?: CookieJar };
  /** Shows a place in the learner's files. Without it, places are text only. */
  onLocation?: (location: SourceLocation) => void;
  /** Shows what the program printed. Without it, the preview only says where to look. */
  onConsole?: () => void;
  /** Called with what a page logs and how it fails. */
  onPageConsole?: (line: PageConsoleLine) => void;
  /** Shows the record of a request. Without it, the status is text only. */
  onExchangeOpen?: (exchange: Exchange) => void;
}

/** One line that a page has to say. */
export type PageConsoleLine = Pick<PageConsoleMessage, 'level' | 'text' | 'place'> & { visitor: string };

export interface PreviewController extends PreviewState {
  /** As exchanges name it: `visitor 1`. */
  readonly visitor: string;
  readonly onExchangeOpen?: (exchange: Exchange) => void;
  /** What a browser keeps of this visitor: its cookies and what it sent. */
  readonly client: HttpClient;
  readonly onLocation?: (location: SourceLocation) => void;
  readonly onConsole?: () => void;
  /** Uses a new run: loads the current path as soon as it listens. */
  connect(run: Run): void;
  /** No more requests; `reason` is the program's state in words, such as `Crashed`. */
  disconnect(reason: string): void;
  /** Loads the current path again. Asks first when that would send a form again. */
  reload(): void;
  /** What the address bar does: `path` may be a path or an address of the own server. */
  open(path: string): void;
  back(): void;
  forward(): void;
  /** Gives up waiting for the answer. */
  cancel(): void;
  /** Forgets cookies, storage and history, and begins at `/`, as a new private window does. */
  reset(): void;
  /** Answers the oldest dialog; undefined for no. */
  answerDialog(value: string | boolean | undefined): void;
  /** Ends it for good. */
  dispose(): void;
  /** Shows pages in `container` from now on. Returns what ends it. */
  attach(container: HTMLElement): () => void;
}

/** Makes a preview that shows nothing yet. */
export function createPreviewController(options: PreviewControllerOptions): PreviewController {
  const { exercise, onExchange, visitor = { name: firstVisitor }, onLocation, onConsole } = options;
  const { onExchangeOpen, onPageConsole } = options;
  const state = createPreviewState();
  let run: Run | undefined;
  let frame: HostFrame | undefined;
  let lastId = 0;

  const who = { sender: 'preview', visitor: visitor.name } as const;
  const client = createHttpClient({
    ...who,
    ...tellWhenSent({
      ...who,
      request: (request) =>
        run?.request(request) ??
        Promise.reject(new EngineError('connection-refused', words.programNotRunning, words.pressRun)),
      nextId: options.nextId ?? (() => (lastId += 1)),
      onSent: options.onSent ?? (() => {}),
    }),
    ...(visitor.jar ? { jar: visitor.jar } : {}),
    ...(onExchange ? { onExchange } : {}),
  });
  const looker = { client, storage: createPageStorage() };

  function say(line: Omit<PageConsoleLine, 'visitor'>): void {
    const { level, text, place } = line;
    onPageConsole?.({ level, text, visitor: visitor.name, ...(place === undefined ? {} : { place }) });
  }

  function addProblem(text: string): void {
    if (!state.problems.value.includes(text))
      state.problems.value = [...state.problems.value.slice(-19), text];
  }

  const requests = createPageRequests({
    looker,
    pagePath: () => state.path.value,
    policy: () => navigator.policy(),
    tell: (message) => frame?.tell(message),
    onProblem,
  });
  const navigator = createNavigator({
    state,
    looker,
    show: (html, title) => {
      requests.abortAll();
      frame?.render(html, words.windowTitle(title || exercise.title));
    },
    moveWithin: (href, entry) => frame?.tell({ type: 'traversed', href, entry }),
    onProblem,
  });
  const handlePageMessage = createPageMessageHandler({
    state,
    looker,
    requests,
    navigator,
    onConsole(message) {
      if (message.isProblem) addProblem(message.place ? `${message.text} (${message.place})` : message.text);
      say(message);
    },
  });
  const endCookies = client.jar.subscribe(() =>
    frame?.tell({ type: 'cookie', cookie: readableCookies(client.jar, state.path.value) }),
  );

  function onProblem(text: string, isRemark = false): void {
    if (!isRemark) addProblem(text);
    say({ level: isRemark ? 'info' : 'error', text });
  }

  function useRunUntilItEnds(current: Run): void {
    current.listening.then(
      () => {
        if (run !== current) return;
        state.disconnected.value = undefined;
        const visit = { path: state.path.value, method: 'GET' as const };
        void navigator.go(visit, { visits: replaceVisit(state.visits.value, visit), keepScroll: true });
      },
      (error: unknown) => {
        if (run === current) state.phase.value = { kind: 'failed', failure: describeFailure(error) };
      },
    );
    void current.exited.then(({ reason }) => {
      if (run === current) disconnect(reason === 'crash' ? words.crashed : words.stopped);
    });
  }

  function disconnect(reason: string): void {
    run = undefined;
    state.disconnected.value = reason;
    if (state.phase.value.kind === 'starting') state.phase.value = { kind: 'idle' };
  }

  return {
    ...state,
    client,
    ...(onLocation ? { onLocation } : {}),
    ...(onConsole ? { onConsole } : {}),
    ...(onExchangeOpen ? { onExchangeOpen } : {}),
    visitor: visitor.name,
    connect(next) {
      run = next;
      state.disconnected.value = words.starting;
      navigator.abort();
      state.phase.value = { kind: 'starting', since: Date.now() };
      useRunUntilItEnds(next);
    },
    disconnect,
    reload: () => navigator.reload(),
    open(typed) {
      const path = typedPath(typed);
      if (path === undefined) {
        state.notice.value = {
          text: words.notReachedTyped(typed.trim()),
        };
      } else {
        void navigator.go({ path, method: 'GET' });
      }
    },
    back: () => navigator.traverse(-1),
    forward: () => navigator.traverse(1),
    cancel: () => navigator.cancel(),
    reset() {
      client.jar.clear();
      looker.storage.clear();
      navigator.forget();
      if (state.disconnected.value === undefined) void navigator.go({ path: '/', method: 'GET' });
    },
    answerDialog(value) {
      const [dialog, ...rest] = state.dialogs.value;
      state.dialogs.value = rest;
      if (dialog?.waits) frame?.tell({ type: 'dialog-answer', value });
    },
    dispose() {
      run = undefined;
      requests.abortAll();
      navigator.abort();
      endCookies();
    },
    attach(container) {
      let detached = false;
      // Loaded with the first page, not with the workspace.
      void import('./host-frame.ts').then(({ mountHostFrame }) => {
        if (detached) return;
        frame = mountHostFrame(container, {
          onMessage: handlePageMessage,
          onLeft: (url) => navigator.showLeft(url),
          onStuck: () => {
            state.notice.value = {
              text: words.pageEnded,
            };
          },
        });
        navigator.showAgain();
      });
      return () => {
        detached = true;
        frame?.dispose();
        frame = undefined;
      };
    },
  };
}
