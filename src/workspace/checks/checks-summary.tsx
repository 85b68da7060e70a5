// One line over the tasks: how far the learner is, what kept the checks from running, or what comes next.
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useWorkspace } from '../state/workspace-state.ts';

/** Spoken by the workspace's live region, not by this element. */
export function ChecksSummary() {
  const { checks, progress } = useWorkspace();
  const { fault, result } = checks;
  const tasks = checks.tasks.value;
  const passed = tasks.filter(({ state }) => state === 'pass').length;

  if (fault.value) {
    return <p class="checks-summary checks-fault">{fault.value}</p>;
  }
  if (checks.phase.value === 'checking') {
    return <p class="checks-summary">Checking your program…</p>;
  }
  if (result.value?.status === 'error') {
    return <p class="checks-summary checks-failed">Your program did not start. {result.value.message}</p>;
  }
  if (result.value?.status === 'pass') {
    return (
      <p class="checks-summary checks-passed">
        <strong>Every task is done.</strong> {checks.stale.value ? 'Your code has changed since. ' : ''}
        <NextStep />
      </p>
    );
  }
  if (result.value) {
    return (
      <p class="checks-summary">
        {passed} of {tasks.length} done.{' '}
        {checks.stale.value ? 'Your code has changed since: check again.' : ''}
      </p>
    );
  }
  return (
    <p class="checks-summary">
      {progress.passedAt.value === undefined
        ? 'Change the code until all of this is true.'
        : 'You have solved this exercise before.'}
    </p>
  );
}

/** The page knows what comes next; the workspace only points there. */
function NextStep() {
  const next = useSignal<{ href: string; title: string } | undefined>(undefined);
  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>('a[rel~="next"]');
    if (link) next.value = { href: link.href, title: (link.dataset['title'] ?? link.textContent).trim() };
  }, []);
  if (!next.value) return <>Change something and check again, to see what the checks look at.</>;
  return (
    <>
      Go on to <a href={next.value.href}>{next.value.title}</a>.
    </>
  );
}
