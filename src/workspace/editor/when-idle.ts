// Fetching ahead of need, where it costs the learner nothing. Imported by code-editor.tsx.

/** The part of the Network Information API that is read; only Chromium has it. */
interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Calls back once the page has loaded and is idle, on a screen with room for the editor and a link that is not slow
 * or metered. Elsewhere it never does. Returns what cancels it.
 */
export function whenIdleOnFastLink(callback: () => void): () => void {
  const link = (navigator as Navigator & { connection?: NetworkInformation }).connection;
  const fast = !link || (!link.saveData && (link.effectiveType ?? '4g') === '4g');
  if (!fast || !matchMedia('(min-width: 1100px) and (pointer: fine)').matches) return () => undefined;

  const cancelled = new AbortController();
  const whenIdle = () => {
    const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1_000));
    idle(() => {
      if (!cancelled.signal.aborted) callback();
    });
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true, signal: cancelled.signal });
  return () => cancelled.abort();
}
