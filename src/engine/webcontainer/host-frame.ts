// StackBlitz's host: a hidden frame that their client makes, and the only place that it speaks to. One of them per page,
// and one container; so what is here is shared by all engines of a page. Browser only.
import type { WebContainer } from '@webcontainer/api';
import { EngineError } from '../engine-error.ts';

interface Client {
  WebContainer: typeof WebContainer;
}

/** A container that is booting, booted, or will never boot. */
interface Attempt {
  readonly container: Promise<WebContainer>;
  /** Somebody has waited for it in vain. */
  overdue: boolean;
  inUse: boolean;
}

const WORKDIR = 'roundtrip';

let client: Promise<Client> | undefined;
let copies = 0;
/** The host has said hello to this client, which listens for it only once. */
let greeted = false;
let attempt: Attempt | undefined;

/** The origin of the host: StackBlitz, unless the page points the client elsewhere. */
export function hostOrigin(): string {
  const { WEBCONTAINER_API_IFRAME_URL: address } = globalThis as { WEBCONTAINER_API_IFRAME_URL?: string };
  return new URL(address ?? 'https://stackblitz.com').origin;
}

/** Whether the host has been heard of. */
export function hostHasGreeted(): boolean {
  return greeted;
}

/**
 * Boots the page's container, or goes on with a boot that is under way. May never settle: the client waits for the
 * host's hello without an end. So whoever gives up must say so with `giveUp`; the next call then does what can help:
 * it loads the frame anew, or takes a fresh copy of the client.
 */
export function openContainer(clientUrl: string): Promise<WebContainer> {
  if (attempt?.inUse) {
    throw new EngineError(
      'boot-failed',
      'WebContainer is already in use on this page, and a page can have only one.',
      'Close the other exercise, or use the embedded engine.',
    );
  }
  if (attempt?.overdue && greeted) discardClient();
  if (attempt?.overdue) reloadFrame();
  attempt ??= begin(clientUrl);
  attempt.overdue = false;
  return attempt.container;
}

/** The container is taken into use. */
export function holdContainer(): void {
  if (attempt) attempt.inUse = true;
}

/** Nobody waits any longer for the boot that is under way. */
export function giveUp(): void {
  if (attempt) attempt.overdue = true;
}

/** Ends the container; the next `openContainer` boots another. */
export function releaseContainer(container: WebContainer): void {
  attempt = undefined;
  try {
    container.teardown();
  } catch {
    discardClient();
  }
}

function begin(clientUrl: string): Attempt {
  listenForGreeting();
  const begun: Attempt = { container: boot(clientUrl), overdue: false, inUse: false };
  begun.container.catch(() => {
    // What a failed boot leaves in the client is unknown.
    if (attempt === begun) discardClient();
  });
  return begun;
}

function listenForGreeting(): void {
  const origin = hostOrigin();
  const onMessage = ({ origin: from, data }: MessageEvent<unknown>) => {
    if (from !== origin || (data as { type?: unknown } | null)?.type !== 'init') return;
    greeted = true;
    removeEventListener('message', onMessage);
  };
  if (!greeted) addEventListener('message', onMessage);
}

async function boot(clientUrl: string): Promise<WebContainer> {
  client ??= import(
    /* @vite-ignore */ copies === 0 ? clientUrl : `${clientUrl}?copy=${copies}`
  ) as Promise<Client>;
  const { WebContainer } = await client;
  return WebContainer.boot({ coep: 'credentialless', workdirName: WORKDIR });
}

function discardClient(): void {
  findFrame()?.remove();
  client = undefined;
  greeted = false;
  copies += 1;
  attempt = undefined;
}

function reloadFrame(): void {
  const frame = findFrame();
  if (frame) frame.src = String(frame.src);
}

function findFrame(): HTMLIFrameElement | undefined {
  const address = `${hostOrigin()}/headless`;
  return [...document.querySelectorAll('iframe')].find(({ src }) => src.startsWith(address));
}
