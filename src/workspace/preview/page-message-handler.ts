// Does what a page asks for by message. Messages have been validated; what they ask for may still be hostile. Imported by the controller.
import type { Looker } from './load-visit.ts';
import type { PageConsoleMessage, PageDialog, PageMessage } from './messages.ts';
import type { Navigator } from './navigator.ts';
import { anchorOf, ownPath } from './own-server.ts';
import type { PageRequests } from './page-requests.ts';
import type { PreviewState } from './preview-state.ts';
import { storeFromScript } from './script-cookies.ts';
import { pushVisit, replaceVisit } from './visits.ts';
import * as words from '../../words/en/preview.ts';

export interface PageMessageHandlerOptions {
  state: PreviewState;
  looker: Looker;
  requests: PageRequests;
  navigator: Navigator;
  onConsole: (message: PageConsoleMessage) => void;
}

/** A page that alerts without a pause shows this many. */
const MAX_DIALOGS = 10;

/** Makes the handler. */
export function createPageMessageHandler(options: PageMessageHandlerOptions): (message: PageMessage) => void {
  const { state, looker, requests, navigator, onConsole } = options;

  function follow(message: Extract<PageMessage, { type: 'navigate' }>): void {
    const own = ownPath(message.href);
    const rule = message.form ? navigator.policy().blocksUrl('form-action', message.href) : undefined;
    if (rule !== undefined) {
      const text = words.policyBlocksForm(own ?? message.href, rule);
      state.notice.value = { text };
      onConsole({ type: 'console', level: 'error', text });
      return;
    }
    if (own === undefined) {
      state.notice.value = {
        text: words.wouldGo(message.href),
      };
      return;
    }
    const path = own + anchorOf(message.href);
    if (message.download) {
      void navigator.download(path);
      return;
    }
    const { method, body, contentType } = message;
    const visit = {
      path,
      method,
      ...(body ? { body: new Uint8Array(body) } : {}),
      ...(contentType === undefined ? {} : { contentType }),
    };
    const { visits } = state;
    const next = message.replace ? replaceVisit(visits.value, visit) : pushVisit(visits.value, visit);
    void navigator.go(visit, {
      from: state.path.value,
      visits: next,
      ...(message.newTab
        ? {
            notice: words.newTab,
          }
        : {}),
    });
  }

  function changeAddress({ href, replace, entry }: Extract<PageMessage, { type: 'address' }>): void {
    const own = ownPath(href);
    if (own === undefined) return;
    const visit = { path: own + anchorOf(href), method: 'GET' as const, page: navigator.page(), entry };
    state.visits.value = replace
      ? replaceVisit(state.visits.value, visit)
      : pushVisit(state.visits.value, visit);
    state.path.value = visit.path;
  }

  function showDialog(dialog: PageDialog): void {
    if (state.dialogs.value.length >= MAX_DIALOGS) return;
    if (dialog.kind !== 'alert' && !dialog.waits) {
      const text = words.askedOutside(dialog.text);
      onConsole({ type: 'console', level: 'warn', text });
      return;
    }
    state.dialogs.value = [...state.dialogs.value, dialog];
  }

  return (message) => {
    switch (message.type) {
      case 'navigate':
        return follow(message);
      case 'request':
        return requests.answer(message);
      case 'abort':
        return requests.abort(message.id);
      case 'cookie':
        return storeFromScript(looker.client.jar, message.cookie, state.path.value);
      case 'storage':
        return looker.storage.change(message);
      case 'address':
        return changeAddress(message);
      case 'traverse':
        return message.delta === 0 ? navigator.reload() : navigator.traverse(message.delta);
      case 'scroll':
        return navigator.rememberScroll(message.top);
      case 'console':
        return onConsole(message);
      case 'dialog':
        return showDialog(message);
      case 'save':
        return navigator.offerFile(message.name.replace(/[/\\]/g, '_'), new Uint8Array(message.body));
      case 'ready':
        return undefined;
    }
  };
}
