// Takes away what is kept for an LMS: who the learner is to it, and what it has not been told yet. For the progress page.

/** In this browser and this tab. Does nothing where storage is blocked, since nothing was kept there. */
export function forgetLms(): void {
  for (const place of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = globalThis[place];
      for (const key of Object.keys(storage)) if (key.startsWith('roundtrip-lms:')) storage.removeItem(key);
    } catch {
      // Reading it is refused.
    }
  }
}
