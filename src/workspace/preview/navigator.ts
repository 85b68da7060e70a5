// Goes from page to page: sends the request, renders the answer, keeps the history. Imported by the controller.
import type { ClientResponse } from '../../engine/http/client-response.ts';
import type { HttpClient } from '../../engine/http/client.ts';
import { describeFailure, leftPage, notRunning } from './failure.ts';
import { answerOf, landingOf, renderVisit, sendVisit } from './load-visit.ts';
import { anchorOf, ownPath } from './own-server.ts';
import type { Notice, Phase, PreviewState } from './preview-state.ts';
import type { Rendering } from './render/render-response.ts';
import { saveFile } from './save-file.ts';
import { pushVisit, replaceVisit, traverse, type Visit, type Visits } from './visits.ts';

export interface GoOptions {
  /** The path of the page that leads there; left out when the learner typed the address. */
  from?: string;
  /** The history as it is to be once the answer is here. Default: the visit is added. */
  visits?: Visits;
  /** Scroll to where the shown page was. */
  keepScroll?: boolean;
}

export interface Navigator {
  go(visit: Visit, options?: GoOptions): Promise<void>;
  reload(): void;
  traverse(delta: number): void;
  download(path: string): Promise<void>;
  /** Gives up quietly. */
  abort(): void;
  /** Gives up, says so, and stays on the page. */
  cancel(): void;
  rememberScroll(top: number): void;
  /** Renders the last document into a new frame. */
  showAgain(): void;
  showLeft(url: string): void;
}

export interface NavigatorOptions {
  state: PreviewState;
  client: HttpClient;
  show(html: string, title: string): void;
}

/** Makes a navigator that has been nowhere. */
export function createNavigator({ state, client, show }: NavigatorOptions): Navigator {
  let current: AbortController | undefined;
  let beforeWaiting: Phase = { kind: 'idle' };
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;
  let lastDocument: { html: string; title: string } | undefined;
  let scrollTop = 0;

  function begin(visit: Visit): AbortController {
    current?.abort();
    clearTimeout(refreshTimer);
    const abort = new AbortController();
    current = abort;
    state.notice.value = undefined;
    if (state.phase.value.kind !== 'waiting') beforeWaiting = state.phase.value;
    state.phase.value = { kind: 'waiting', method: visit.method, path: visit.path, since: Date.now() };
    return abort;
  }

  async function go(visit: Visit, options: GoOptions = {}): Promise<void> {
    const visits = options.visits ?? pushVisit(state.visits.value, visit);
    const pageBefore = state.path.value;
    if (state.disconnected.value !== undefined) {
      enter(visits, visit);
      state.phase.value = { kind: 'failed', failure: notRunning(state.disconnected.value) };
      return;
    }
    const abort = begin(visit);
    try {
      const response = await sendVisit(client, visit, options.from, abort.signal);
      if (abort.signal.aborted) return;
      if (response.externalUrl) {
        stay(
          `${response.path} redirects to ${response.externalUrl}. The preview only reaches your own server.`,
        );
        return;
      }
      const landed = landingOf(visit, response);
      const keepsPlace = options.keepScroll === true && landed.path === pageBefore;
      const rendering = await renderVisit(client, response, {
        path: landed.path,
        from: options.from,
        scrollTop: keepsPlace ? scrollTop : 0,
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      apply(rendering, response, { visits: replaceVisit(visits, landed), landed });
    } catch (error) {
      if (abort.signal.aborted) return;
      enter(visits, visit);
      state.phase.value = { kind: 'failed', failure: describeFailure(error) };
    }
  }

  function apply(
    rendering: Rendering,
    response: ClientResponse,
    { visits, landed }: { visits: Visits; landed: Visit },
  ): void {
    if (rendering.kind === 'stay') {
      stay(`${landed.path} answered ${response.status}, which means: stay on the page that is shown.`);
      return;
    }
    if (rendering.kind === 'file') {
      offerFile(rendering);
      return;
    }
    enter(visits, landed);
    scrollTop = 0;
    const answer = answerOf(response, rendering.kind === 'empty');
    if (rendering.kind === 'page') {
      lastDocument = rendering;
      state.hasPage.value = true;
      state.problems.value = rendering.problems;
      show(rendering.html, rendering.title);
      if (rendering.refresh) refreshLater(rendering.refresh);
    } else {
      state.problems.value = [];
    }
    state.phase.value = { kind: 'shown', answer };
  }

  function enter(visits: Visits, visit: Visit): void {
    state.visits.value = visits;
    state.path.value = visit.path;
  }

  /** Back to the page that is shown, with a word on why. */
  function stay(text: string, action?: Notice['action']): void {
    state.phase.value = beforeWaiting;
    state.notice.value = { text, ...(action ? { action } : {}) };
  }

  function offerFile(file: Extract<Rendering, { kind: 'file' }>): void {
    const kind = file.type || 'a file of no named type';
    stay(`The server sent a file: ${file.name}, ${file.body.byteLength} bytes of ${kind}.`, {
      label: 'Save',
      run: () => saveFile(file.name, file.body),
    });
  }

  function refreshLater({ href, afterSeconds }: { href: string; afterSeconds: number }): void {
    const path = ownPath(href);
    if (path === undefined) {
      state.notice.value = {
        text: `The page wants to go on to ${href}. The preview only reaches your own server.`,
      };
      return;
    }
    refreshTimer = setTimeout(() => {
      const visit: Visit = { path: path + anchorOf(href), method: 'GET' };
      void go(visit, { from: state.path.value, visits: replaceVisit(state.visits.value, visit) });
    }, afterSeconds * 1000);
  }

  /** Goes to where the history points; asks before it sends a form again. */
  function revisit(visits: Visits, keepScroll: boolean): void {
    const visit = visits.list[visits.index];
    if (!visit) return;
    if (visit.method === 'GET') {
      void go(visit, { visits, keepScroll });
      return;
    }
    state.notice.value = {
      text: `This page is the answer to a form (POST ${visit.path}). Loading it again sends the form again.`,
      action: { label: 'Send again', run: () => void go(visit, { visits, from: visit.path }) },
    };
  }

  return {
    go,
    reload() {
      const { value } = state.visits;
      if (value.index < 0) void go({ path: state.path.value, method: 'GET' });
      else revisit(value, true);
    },
    traverse(delta) {
      const visits = traverse(state.visits.value, delta);
      if (visits) revisit(visits, false);
    },
    async download(path) {
      const abort = begin({ path, method: 'GET' });
      try {
        const response = await sendVisit(client, { path, method: 'GET' }, state.path.value, abort.signal);
        const name = response.path.split(/[?#]/, 1)[0]?.split('/').at(-1) || 'download';
        if (!abort.signal.aborted) {
          offerFile({ kind: 'file', name, type: response.header('content-type') ?? '', body: response.body });
        }
      } catch (error) {
        if (!abort.signal.aborted) stay(describeFailure(error).what);
      }
    },
    abort() {
      current?.abort();
      clearTimeout(refreshTimer);
    },
    cancel() {
      const { value } = state.phase;
      current?.abort();
      if (value.kind === 'waiting') {
        stay(`Stopped waiting for ${value.method} ${value.path}. The server may still be at work on it.`);
      }
    },
    rememberScroll: (top) => (scrollTop = top),
    showAgain() {
      if (lastDocument) show(lastDocument.html, lastDocument.title);
    },
    showLeft(url) {
      state.phase.value = { kind: 'failed', failure: leftPage(url) };
    },
  };
}
