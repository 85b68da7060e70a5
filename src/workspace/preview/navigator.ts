// Goes from page to page: sends the request, renders the answer, keeps the history. Imported by the controller.
import type { ClientResponse } from '../../engine/http/client-response.ts';
import { describeFailure, leftPage, notRunning } from './failure.ts';
import { answerOf, landingOf, renderVisit, sendVisit, type Looker } from './load-visit.ts';
import { anchorOf, ownPath, PREVIEW_ORIGIN } from './own-server.ts';
import { noPolicy, type PagePolicy } from './policy/page-policy.ts';
import type { Notice, Phase, PreviewState } from './preview-state.ts';
import type { RenderedPage, Rendering } from './render/render-response.ts';
import { saveFile } from './save-file.ts';
import { noVisits, pushVisit, replaceVisit, traverse, type Visit, type Visits } from './visits.ts';
import * as words from '../../words/en/preview.ts';

export interface GoOptions {
  /** The path of the page that leads there; left out when the learner typed the address. */
  from?: string;
  /** The history as it is to be once the answer is here. Default: the visit is added. */
  visits?: Visits;
  /** Scroll to where the shown page was. */
  keepScroll?: boolean;
  /** Said over the page that comes. */
  notice?: string;
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
  /** Says that there is a file, and saves it when the learner wants it. */
  offerFile(name: string, body: Uint8Array, type?: string): void;
  /** The policy of the page that is shown. */
  policy(): PagePolicy;
  /** The number of the page that is shown. */
  page(): number;
  /** Forgets where it has been. */
  forget(): void;
  /** Renders the last document into a new frame. */
  showAgain(): void;
  showLeft(url: string): void;
}

export interface NavigatorOptions {
  state: PreviewState;
  looker: Looker;
  show(html: string, title: string): void;
  /** Back or forward within the page that is shown. `href` is absolute. */
  moveWithin(href: string, entry: number): void;
  /** The page does without something; `isRemark` when only the preview does. */
  onProblem(text: string, isRemark?: boolean): void;
}

/** Makes a navigator that has been nowhere. */
export function createNavigator(options: NavigatorOptions): Navigator {
  const { state, looker, show, moveWithin, onProblem } = options;
  const { client } = looker;
  let current: AbortController | undefined;
  let beforeWaiting: Phase = { kind: 'idle' };
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;
  let lastDocument: { html: string; title: string } | undefined;
  let scrollTop = 0;
  let policy = noPolicy;
  let page = 0;

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
        stay(words.redirectsElsewhere(response.path, response.externalUrl));
        return;
      }
      const landed = landingOf(visit, response);
      const keepsPlace = options.keepScroll === true && landed.path === pageBefore;
      const rendering = await renderVisit(looker, response, {
        path: landed.path,
        from: options.from,
        scrollTop: keepsPlace ? scrollTop : 0,
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      apply(rendering, response, { visits, landed });
      if (options.notice !== undefined) state.notice.value ??= { text: options.notice };
    } catch (error) {
      if (abort.signal.aborted) return;
      enter(visits, visit);
      const exchange = client.exchanges.at(-1);
      state.phase.value = {
        kind: 'failed',
        failure: describeFailure(error),
        ...(exchange ? { exchange } : {}),
      };
    }
  }

  function apply(
    rendering: Rendering,
    response: ClientResponse,
    { visits, landed }: { visits: Visits; landed: Visit },
  ): void {
    if (rendering.kind === 'stay') {
      stay(words.staysOnPage(landed.path, response.status));
      return;
    }
    if (rendering.kind === 'file') {
      offerFile(rendering.name, rendering.body, rendering.type);
      return;
    }
    scrollTop = 0;
    state.problems.value = [];
    const answer = answerOf(response, rendering.kind === 'empty');
    if (rendering.kind === 'page') {
      page += 1;
      enter(replaceVisit(visits, { ...landed, page, entry: 0 }), landed);
      present(rendering);
    } else {
      enter(replaceVisit(visits, landed), landed);
    }
    state.phase.value = { kind: 'shown', answer };
  }

  function present(rendering: RenderedPage): void {
    lastDocument = rendering;
    policy = rendering.policy;
    state.hasPage.value = true;
    // What the page before waits for can no longer be answered; what it only said stands until it is read.
    state.dialogs.value = state.dialogs.value.filter(({ waits }) => !waits);
    rendering.problems.forEach((problem) => onProblem(problem));
    rendering.remarks.forEach((remark) => onProblem(remark, true));
    show(rendering.html, rendering.title);
    if (rendering.refresh) refreshLater(rendering.refresh);
  }

  function enter(visits: Visits, visit: Visit): void {
    state.visits.value = visits;
    state.path.value = visit.path;
  }

  /** Back to the page that is shown, with a word on why. */
  function stay(text: string, action?: Notice['action']): void {
    if (state.phase.value.kind === 'waiting') state.phase.value = beforeWaiting;
    state.notice.value = { text, ...(action ? { action } : {}) };
  }

  function offerFile(name: string, body: Uint8Array, type = ''): void {
    stay(words.fileToSave(name, body.byteLength, type), {
      label: words.save,
      run: () => saveFile(name, body),
    });
  }

  function refreshLater({ href, afterSeconds }: { href: string; afterSeconds: number }): void {
    const path = ownPath(href);
    if (path === undefined) {
      state.notice.value = {
        text: words.wantsToGo(href),
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
      text: words.formAgain(visit.path),
      action: { label: words.sendAgain, run: () => void go(visit, { visits, from: visit.path }) },
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
      const visit = visits?.list[visits.index];
      if (!visits || !visit) return;
      if (visit.page === page && state.phase.value.kind === 'shown') {
        enter(visits, visit);
        moveWithin(PREVIEW_ORIGIN + visit.path, visit.entry ?? 0);
      } else {
        revisit(visits, false);
      }
    },
    async download(path) {
      const abort = begin({ path, method: 'GET' });
      try {
        const response = await sendVisit(client, { path, method: 'GET' }, state.path.value, abort.signal);
        const { fileName } = await import('./render/file-name.ts');
        const name = fileName(response.header('content-disposition') ?? '', response.path);
        if (!abort.signal.aborted) offerFile(name, response.body, response.header('content-type'));
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
        stay(words.stoppedWaiting(value.method, value.path));
      }
    },
    rememberScroll: (top) => (scrollTop = top),
    offerFile,
    policy: () => policy,
    page: () => page,
    forget() {
      current?.abort();
      clearTimeout(refreshTimer);
      enter(noVisits, { path: '/', method: 'GET' });
      state.notice.value = undefined;
      state.dialogs.value = [];
      state.problems.value = [];
    },
    showAgain() {
      if (lastDocument) show(lastDocument.html, lastDocument.title);
    },
    showLeft(url) {
      state.phase.value = { kind: 'failed', failure: leftPage(url) };
    },
  };
}
