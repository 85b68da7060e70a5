// What the Requests panel remembers while the page lives: filters, the draft, and the request on its way.
// Imported by the inspector.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ClientRequest } from '../../engine/http/client.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { draftOf, requestOf, type Draft } from './draft.ts';
import { outcomeInWords } from './in-words.ts';
import { recallDraft, rememberDraft } from './kept-draft.ts';
import type { TimelineFilter } from './timeline.ts';
import * as words from '../../words/en/inspector.ts';

export interface PanelStore {
  readonly filter: Signal<TimelineFilter>;
  /** Messages are shown as their bytes are, not laid out for reading. */
  readonly isRaw: Signal<boolean>;
  readonly draft: ReadonlySignal<Draft>;
  /** Set while a request is on its way; aborting gives up. */
  readonly sending: ReadonlySignal<AbortController | undefined>;
  /** What became of the last action, for a screen reader and for the eye where there is more to say. */
  readonly notice: Signal<PanelNotice | undefined>;
  changeDraft(change: Partial<Draft>): void;
  /** Sends the draft and shows what came of it. */
  send(): Promise<void>;
  /** Sends the same request again, to the program as it is now. */
  replay(exchange: Exchange): Promise<void>;
  /** Opens the composer with this request. */
  edit(exchange: Exchange): void;
}

export interface PanelNotice {
  text: string;
  /** Spoken only: the screen shows it anyway. */
  isSpokenOnly: boolean;
}

/** A store with the draft of an earlier visit. */
export function createPanelStore(workspace: WorkspaceState): PanelStore {
  const { inspector, visitors, exercise } = workspace;
  const draft = signal<Draft>(recallDraft(exercise.id));
  const sending = signal<AbortController | undefined>();
  const notice = signal<PanelNotice | undefined>();

  async function deliver(request: ClientRequest, visitorName: string | undefined): Promise<void> {
    sending.value?.abort();
    const control = new AbortController();
    sending.value = control;
    notice.value = undefined;
    const visitor = await (visitorName === undefined ? visitors.openGuest() : visitors.open(visitorName));
    try {
      const response = await visitor.client.send({ ...request, signal: control.signal });
      if (sending.value !== control) return;
      finish(response.hops.at(-1), leftServer(response.externalUrl));
    } catch (error) {
      if (sending.value !== control) return;
      const last = visitor.client.exchanges.at(-1);
      // The failure of an exchange is told with it; a redirect loop belongs to none.
      finish(last, last?.failure ? undefined : wordsOf(error));
    }
  }

  function finish(exchange: Exchange | undefined, problem: string | undefined): void {
    sending.value = undefined;
    if (exchange) inspector.show(exchange);
    if (problem !== undefined) notice.value = { text: problem, isSpokenOnly: false };
    else if (exchange) notice.value = { text: answerInWords(exchange), isSpokenOnly: true };
  }

  /** The visitor of a request, when its jar is one that the workspace keeps. Checks bring jars of their own. */
  function keptVisitor({ sender, visitor }: Exchange): boolean {
    return sender !== 'check' && visitors.list.value.some(({ name }) => name === visitor);
  }

  function changeDraft(change: Partial<Draft>): void {
    draft.value = { ...draft.value, ...change };
    rememberDraft(exercise.id, draft.value);
  }

  return {
    filter: signal<TimelineFilter>({ sender: undefined, text: '' }),
    isRaw: signal(false),
    draft,
    sending,
    notice,
    changeDraft,
    send: () => deliver(requestOf(draft.value), draft.value.visitor),
    replay(exchange) {
      const again = draftOf(exchange, keptVisitor(exchange));
      return deliver(requestOf(again), again.visitor);
    },
    edit(exchange) {
      changeDraft(draftOf(exchange, keptVisitor(exchange)));
      notice.value = undefined;
      inspector.compose();
    },
  };
}

function answerInWords(exchange: Exchange): string {
  const { method, path } = exchange.request;
  return `${method} ${path}: ${exchange.failure ? words.noResponseSaid(exchange.failure.message) : outcomeInWords(exchange)}.`;
}

function leftServer(externalUrl: string | undefined): string | undefined {
  return externalUrl === undefined ? undefined : words.notFollowed(externalUrl);
}

function wordsOf(error: unknown): string {
  const { message, hint = '' } = error as { message: string; hint?: string };
  return `${message} ${hint}`.trim();
}
