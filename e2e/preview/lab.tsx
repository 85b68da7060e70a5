// A bare page with nothing but the preview on it, for e2e/journeys/preview.spec.ts.
import { render } from 'preact';
import '../../src/styles/tokens.css';
import { createPreviewController } from '../../src/workspace/preview/preview-controller.ts';
import { Preview } from '../../src/workspace/preview/preview.tsx';
import { learnerRun } from './learner-server.ts';

declare global {
  interface Window {
    /** What the spec drives. */
    lab: { start(): void; stop(reason: string): void; starting(): void };
  }
}

const controller = createPreviewController({ exercise: { title: 'Lab' }, onLocation: () => {} });
window.lab = {
  start: () => controller.connect(learnerRun()),
  stop: (reason) => controller.disconnect(reason),
  starting: () => controller.connect({ ...learnerRun(), listening: new Promise(() => {}) }),
};
localStorage.setItem('course', 'private');
document.cookie = 'course=private';
render(<Preview controller={controller} />, document.querySelector('main')!);
