// Tells the page how wide the lesson's text is; layouts/lesson.astro does it before the first paint. For the workspace.
import { effect, type ReadonlySignal } from '@preact/signals';

/** Follows the share, in percent of the width, until the returned function is called. */
export function applyLessonShare(share: ReadonlySignal<number | undefined>): () => void {
  return effect(() => {
    const { style, dataset } = document.documentElement;
    if (share.value === undefined) style.removeProperty('--lesson-column');
    else style.setProperty('--lesson-column', `${share.value}%`);
    if (share.value === 0) dataset['lesson'] = 'folded';
    else delete dataset['lesson'];
  });
}
