// Why a container does not boot, in words for a learner. Browser only.
import { EngineError } from '../engine-error.ts';
import { hostOrigin } from './host-frame.ts';

const MEANWHILE = 'use the embedded engine meanwhile: it needs no network.';

/** Throws when this page or browser cannot boot a container at all, so that nobody waits for it. */
export function refuseHopelessBoot(): void {
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) {
    throw new EngineError(
      'unsupported',
      'WebContainer needs a service worker, which this browser does not offer here. Private windows often lack it.',
      `Open the page in an ordinary window over HTTPS, or ${MEANWHILE}`,
    );
  }
  if (!globalThis.crossOriginIsolated) {
    throw new EngineError(
      'unsupported',
      'WebContainer cannot start, because this page is not cross-origin isolated.',
      `Have the site send “Cross-Origin-Opener-Policy: same-origin” and “Cross-Origin-Embedder-Policy: credentialless” (not every browser knows the latter), or ${MEANWHILE}`,
    );
  }
  if (!navigator.onLine && !isLocal(hostOrigin())) {
    throw new EngineError(
      'boot-failed',
      `WebContainer cannot start, because this device is offline and it is loaded from ${hostName()}.`,
      `Connect and try again, or ${MEANWHILE}`,
    );
  }
}

/** What a boot was waiting for. */
export type BootStage = 'host' | 'container' | 'tree' | 'supervisor';

/** Says why nothing came in time. `reachable` is false when a plain request to the host failed. */
export function bootTimeout(stage: BootStage, deadlineMs: number, reachable: boolean): EngineError {
  const host = hostName();
  const why = {
    host: reachable
      ? `${host} was reached but did not answer; an extension or a setting of the browser may block it`
      : `${host} could not be reached; the network or an extension may block it`,
    container: `${host} answered but its container did not start; the browser may not support it, or block its storage`,
    tree: 'the course’s own files for it did not load',
    supervisor: 'the container started but ran no program',
  }[stage];
  return new EngineError(
    'boot-timeout',
    `WebContainer did not start within ${deadlineMs / 1000} seconds: ${why}.`,
    `Try again, or ${MEANWHILE}`,
  );
}

/** Any other failure, in the client's own words. */
export function bootFailed(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new EngineError(
    'boot-failed',
    `WebContainer did not start: ${detail}`,
    `Try again, or ${MEANWHILE}`,
    {
      cause,
    },
  );
}

/** The start was cancelled. */
export function bootAborted(): EngineError {
  return new EngineError('aborted', 'The start was cancelled.', 'Run the program again when you are ready.');
}

function hostName(): string {
  return new URL(hostOrigin()).hostname;
}

function isLocal(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}
