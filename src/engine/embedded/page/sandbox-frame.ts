// The hidden frame in which programs run: sandboxed, with an origin of its own and no network.
// For the embedded engine's page side.
import { EngineError } from '../../engine-error.ts';
import type { FrameCommand, FrameMessage } from '../protocol.ts';

/** How long a frame may take to connect, and to confirm that a worker is gone. A busy machine needs seconds. */
const CONNECT_MS = 10_000;
/** When a second way to load the frame is tried beside the first. */
const SECOND_WAY_MS = 1000;
const TERMINATE_MS = 2000;

/** One worker in the frame. */
export interface FrameWorker {
  /** The page's end of the channel to the worker. */
  readonly port: MessagePort;
  /** Set to hear that the worker's own code could not run. */
  onfail: ((message: string) => void) | null;
  /** Ends the worker. Resolves to false when the frame no longer answers: its process is gone. */
  terminate(): Promise<boolean>;
}

/** The frame. Its `spawn` makes workers. */
export class SandboxFrame {
  readonly #element: HTMLIFrameElement;
  readonly #control: MessagePort;
  readonly #workers = new Map<number, FrameWorker & { terminated: () => void }>();
  readonly #lost = Promise.withResolvers<true>();
  #last = 0;

  private constructor(element: HTMLIFrameElement, control: MessagePort) {
    this.#element = element;
    this.#control = control;
    control.addEventListener('message', (event) => this.#receive(event.data as FrameMessage));
  }

  /** Loads the document and hands it the worker's code. Rejects with an EngineError `boot-failed`. */
  static async open(address: string, code: string, signal: AbortSignal): Promise<SandboxFrame> {
    const { element, control } = await openEither(address, signal);
    const frame = new SandboxFrame(element, control);
    frame.#post({ type: 'code', code });
    return frame;
  }

  /**
   * Resolves when the frame was given up. Chromium ends the process of one that has used up its memory; the page, which
   * has a process of its own there, is not told and goes on.
   */
  get lost(): Promise<unknown> {
    return this.#lost.promise;
  }

  /** Gives the frame up, because it no longer answers. */
  giveUp(): void {
    this.#lost.resolve(true);
  }

  /** Makes a worker with a channel of its own. `eager` is as in `FrameCommand`. */
  spawn(eager: boolean): FrameWorker {
    const id = ++this.#last;
    const { port1: port, port2 } = new MessageChannel();
    const gone = Promise.withResolvers<boolean>();
    const worker = {
      port,
      onfail: null,
      terminated: () => gone.resolve(true),
      terminate: () => {
        port.close();
        this.#post({ type: 'terminate', worker: id });
        const timer = setTimeout(() => gone.resolve(false), TERMINATE_MS);
        return gone.promise.finally(() => {
          clearTimeout(timer);
          this.#workers.delete(id);
        });
      },
    };
    this.#workers.set(id, worker);
    this.#post({ type: 'spawn', worker: id, eager }, [port2]);
    return worker;
  }

  /** Removes the frame, and every worker with it. */
  close(): void {
    this.#control.close();
    this.#element.remove();
  }

  #post(command: FrameCommand, transfer: Transferable[] = []): void {
    this.#control.postMessage(command, transfer);
  }

  #receive(message: FrameMessage): void {
    if (message.type === 'connected') return;
    const worker = this.#workers.get(message.worker);
    if (message.type === 'terminated') worker?.terminated();
    else worker?.onfail?.(String(message.message));
  }
}

/**
 * A sandboxed frame is beyond a service worker's reach, so offline its document may not come. The page is within reach:
 * it gets the same text from the cache and writes it into a second frame. Whichever connects first is taken; under the
 * policy of a page that came from the network only the first can.
 */
async function openEither(
  address: string,
  signal: AbortSignal,
): Promise<{ element: HTMLIFrameElement; control: MessagePort }> {
  const decided = new AbortController();
  const end = AbortSignal.any([signal, decided.signal]);
  const online = openElement({ address }, CONNECT_MS, end);
  const written = pause(navigator.onLine ? SECOND_WAY_MS : 0, online)
    .then(() => documentText(address))
    .then((text) => openElement({ text }, CONNECT_MS, end));
  try {
    return await Promise.any([online, written]);
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[1] : error;
  } finally {
    decided.abort();
  }
}

/** Waits, but not longer than until `other` has settled; rejects when that was with success. */
async function pause(ms: number, other: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  const settled = other.then(
    () => Promise.reject(new Error('The first way worked.')),
    () => undefined,
  );
  await Promise.race([over, settled]).finally(() => clearTimeout(timer));
}

/** Adds a frame with the document, from its address or its text, and resolves with the channel to it. */
async function openElement(
  source: { address: string } | { text: string },
  connectMs: number,
  signal: AbortSignal,
): Promise<{ element: HTMLIFrameElement; control: MessagePort }> {
  const element = document.createElement('iframe');
  element.hidden = true;
  element.title = 'Engine';
  element.tabIndex = -1;
  element.setAttribute('aria-hidden', 'true');
  element.setAttribute('sandbox', 'allow-scripts');
  if ('address' in source) element.src = source.address;
  else element.srcdoc = source.text;
  try {
    return { element, control: await connect(element, connectMs, signal) };
  } catch (error) {
    element.remove();
    throw error;
  }
}

async function documentText(address: string): Promise<string> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok) return response.text();
  const hint = 'Check the connection and reload the page; if it stays so, tell whoever runs this course.';
  throw new EngineError('boot-failed', 'The frame in which programs run could not be downloaded.', hint);
}

/** Adds the frame to the page and resolves with the channel to it. `connectMs` counts from then: a frame that is blocked may never load. */
function connect(element: HTMLIFrameElement, connectMs: number, signal: AbortSignal): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const { port1: control, port2 } = new MessageChannel();
    const fail = () => {
      clearTimeout(timer);
      const hint = 'Reload the page; a browser extension or a strict setting may be blocking frames.';
      reject(new EngineError('boot-failed', 'The frame in which programs run could not be loaded.', hint));
    };
    const timer = setTimeout(fail, connectMs);
    if (signal.aborted) return fail();
    signal.addEventListener('abort', fail, { once: true });
    element.addEventListener('error', fail, { once: true });
    element.addEventListener(
      'load',
      () => {
        // A sandboxed document has no origin that could be named, hence the star; the message holds nothing secret.
        element.contentWindow?.postMessage(null, '*', [port2]);
      },
      { once: true },
    );
    control.addEventListener(
      'message',
      () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', fail);
        resolve(control);
      },
      { once: true },
    );
    control.start();
    document.body.append(element);
  });
}
