// Remembers how an item was answered, for the review. The progress layer is fetched with the first answer. For the quiz.

/** Never rejects: a quiz goes on where nothing can be kept. */
export async function keepAnswer(item: string, right: boolean): Promise<void> {
  try {
    const { openProgress } = await import('../../progress/progress-store.ts');
    const store = await openProgress();
    await store.saveAnswer(item, right, Date.now());
    store.close();
  } catch {
    // Storage is blocked, or the network is away: the explanations are there all the same.
  }
}
