// What a learner has set for all exercises: small choices that this browser remembers. Imported by the workspace.

/** What was set, or undefined: never set, or the browser keeps nothing. */
export function recallSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(`roundtrip:${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice as far as the browser lets us. */
export function keepSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`roundtrip:${name}`, value);
  } catch {
    // Blocked or full: the choice lasts as long as the page.
  }
}
