// Does what a page asks for by message. Messages have been validated; what they ask for may still be hostile. Imported by the controller.
import type { HttpClient } from '../../engine/http/client.ts';
import type { PageMessage } from './messages.ts';
import type { Navigator } from './navigator.ts';
import { anchorOf, ownPath } from './own-server.ts';
import type { PageRequests } from './page-requests.ts';
import type { PreviewState } from './preview-state.ts';
import { storeFromScript } from './script-cookies.ts';
import { pushVisit, replaceVisit } from './visits.ts';

export interface PageMessageHandlerOptions {
  state: PreviewState;
  client: HttpClient;
  requests: PageRequests;
  navigator: Navigator;
}

/** Makes the handler. */
export function createPageMessageHandler(options: PageMessageHandlerOptions): (message: PageMessage) => void {
  const { state, client, requests, navigator } = options;

  function follow(message: Extract<PageMessage, { type: 'navigate' }>): void {
    const own = ownPath(message.href);
    if (own === undefined) {
      state.notice.value = {
        text: `The preview only reaches your own server. In a browser this would go to ${message.href}`,
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
    void navigator.go(visit, { from: state.path.value, visits: next });
  }

  function changeAddress(href: string, replace: boolean): void {
    const own = ownPath(href);
    if (own === undefined) return;
    const visit = { path: own + anchorOf(href), method: 'GET' as const };
    state.visits.value = replace
      ? replaceVisit(state.visits.value, visit)
      : pushVisit(state.visits.value, visit);
    state.path.value = visit.path;
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
        return storeFromScript(client.jar, message.cookie, state.path.value);
      case 'address':
        return changeAddress(message.href, message.replace);
      case 'traverse':
        return message.delta === 0 ? navigator.reload() : navigator.traverse(message.delta);
      case 'scroll':
        return navigator.rememberScroll(message.top);
      case 'script-error':
        state.problems.value = [
          ...state.problems.value.slice(-19),
          `A script of this page threw: ${message.message}`,
        ];
        return undefined;
      case 'ready':
        return undefined;
    }
  };
}
