// `alert`, `confirm` and `prompt` in a page of the preview. The sandbox allows no dialogs, because a page could block the
// course with them; the course shows its own. It cannot make a script wait, so a click or a submit that asks something
// is cancelled first and repeated with the answer once the learner has given it. Part of the page's script.
import { onNews, sendToCourse } from './course.ts';

type Answer = string | boolean;

/** Given to the dialogs of the event that is being repeated, in order. */
let answers: Answer[] = [];
let used: Answer[] = [];
let pending: { repeat: () => void; answers: Answer[] } | undefined;

/** Replaces the three functions. */
export function installDialogs(): void {
  window.alert = (text = '') => {
    sendToCourse({ type: 'dialog', kind: 'alert', text: String(text), value: '', waits: false });
  };
  window.confirm = (text = '') => ask('confirm', String(text), '') === true;
  window.prompt = (text = '', value = '') => {
    const answer = ask('prompt', String(text), String(value));
    return typeof answer === 'string' ? answer : null;
  };
  onNews((news) => {
    if (news.type !== 'dialog-answer' || !pending) return;
    const { repeat, answers: before } = pending;
    pending = undefined;
    if (news.value === undefined) return;
    answers = [...before, news.value];
    used = [];
    try {
      repeat();
    } finally {
      answers = [];
      used = [];
    }
  });
}

function ask(kind: 'confirm' | 'prompt', text: string, value: string): Answer | undefined {
  const answer = answers.shift();
  if (answer !== undefined) {
    used.push(answer);
    return answer;
  }
  const repeat = repetition(window.event);
  if (repeat) pending = { repeat, answers: [...used] };
  sendToCourse({ type: 'dialog', kind, text, value, waits: repeat !== undefined });
  return undefined;
}

/** How to make the same event happen again; undefined outside the handler of one. */
function repetition(event: Event | undefined): (() => void) | undefined {
  const target = event?.target;
  if (!event || !(target instanceof HTMLElement)) return undefined;
  if (event instanceof SubmitEvent) {
    const { submitter } = event;
    return () => (target as HTMLFormElement).requestSubmit(submitter);
  }
  if (event.type === 'click') return () => target.click();
  const { type, bubbles, cancelable } = event;
  return () => void target.dispatchEvent(new Event(type, { bubbles, cancelable }));
}
