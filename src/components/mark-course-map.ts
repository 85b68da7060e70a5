// Marks on the course map what this browser's learner has done and what comes next. Imported by the map's script.

import { anyProgress } from '../workspace/hydration/any-progress.ts';
import * as texts from '../words/en/map.ts';

/** Leaves the map as it is where nothing is kept or nothing can be read. */
export async function markCourseMap(): Promise<void> {
  if (!(await anyProgress())) return;
  const { openProgress } = await import('../progress/progress-store.ts');
  const store = await openProgress();
  const passed = await store.passed();
  store.close();

  const lessons = [...document.querySelectorAll<HTMLElement>('#course-map [data-exercises]')];
  const isDone = (lesson: HTMLElement) => {
    const exercises = (lesson.dataset['exercises'] ?? '').split(' ').filter(Boolean);
    return exercises.length > 0 && exercises.every((id) => passed.has(id));
  };
  const done = lessons.filter(isDone);
  const next = lessons.find((lesson) => !isDone(lesson) && lesson.dataset['exercises'] !== '');
  for (const lesson of done) mark(lesson, 'done', texts.doneMark);
  if (next && done.length > 0) mark(next, 'next', texts.next);

  const state = document.getElementById('course-state');
  if (state && done.length > 0) {
    state.textContent =
      done.length === lessons.length ? texts.allDone : texts.someDone(done.length, lessons.length);
  }
}

function mark(lesson: HTMLElement, state: 'done' | 'next', words: string): void {
  lesson.dataset['state'] = state;
  const place = lesson.querySelector('.mark');
  if (place) place.textContent = words;
}
