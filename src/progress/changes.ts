// Tells listeners of this tab and of other tabs which exercise changed. Imported by the progress store only.

export interface Changes {
  /** Tells everyone, other tabs included. */
  announce(exercise: string): void;
  subscribe(listener: (exercise: string) => void): () => void;
  close(): void;
}

/** Opens the channel between tabs, where the browser has one. */
export function createChanges(): Changes {
  const listeners = new Set<(exercise: string) => void>();
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('roundtrip-progress');
  const tell = (exercise: string) => {
    for (const listener of listeners) listener(exercise);
  };
  // Only pages of the course's own origin can post here; a wrong shape is an older or newer version of the course.
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') tell(data);
  });
  return {
    announce(exercise) {
      tell(exercise);
      channel?.postMessage(exercise);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel?.close(),
  };
}
