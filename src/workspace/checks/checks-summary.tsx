// One line over the tasks: how far the learner is, what kept the checks from running, or what is to be done.
import { placeInWords } from '../state/problem.ts';
import { useWorkspace } from '../state/workspace-state.ts';

/** Spoken by the workspace's live region, not by this element. */
export function ChecksSummary() {
  const { checks, files, progress } = useWorkspace();
  const { fault, result } = checks;
  const tasks = checks.tasks.value;
  const passed = tasks.filter(({ state }) => state === 'pass').length;
  const changed = checks.stale.value ? ' Your code has changed since: check again.' : '';

  if (fault.value) {
    return <p class="checks-summary checks-fault">{fault.value}</p>;
  }
  if (checks.phase.value === 'checking') {
    return <p class="checks-summary">Checking your program…</p>;
  }
  if (result.value?.status === 'error') {
    const { message, location } = result.value;
    return (
      <p class="checks-summary checks-failed">
        Your program did not start. {message}{' '}
        {location && (
          <button type="button" class="place-link" onClick={() => files.goTo(location)}>
            {placeInWords(location)}
          </button>
        )}
        {changed}
      </p>
    );
  }
  if (result.value?.status === 'pass') {
    return (
      <p class="checks-summary checks-passed">
        <strong>Every task is done.</strong>
        {changed}
      </p>
    );
  }
  if (result.value) {
    return (
      <p class="checks-summary">
        {passed} of {tasks.length} done.{changed}
      </p>
    );
  }
  if (progress.passedAt.value !== undefined) {
    return (
      <p class="checks-summary">
        You have solved this exercise before
        {progress.seenSolutionAt.value === undefined ? '.' : ', after a look at our solution.'}
      </p>
    );
  }
  return (
    <p class="checks-summary">
      Change the code until all of this is true.
      {progress.seenSolutionAt.value === undefined
        ? ''
        : ' You have looked at our solution: now write your own.'}
    </p>
  );
}
