// One line over the tasks: how far the learner is, what kept the checks from running, or what is to be done.
import { placeInWords } from '../state/problem.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import * as words from '../../words/en/checks.ts';

/** Spoken by the workspace's live region, not by this element. */
export function ChecksSummary() {
  const { checks, files, progress } = useWorkspace();
  const { fault, result } = checks;
  const tasks = checks.tasks.value;
  const passed = tasks.filter(({ state }) => state === 'pass').length;
  const changed = checks.stale.value ? ` ${words.changedSince}` : '';

  if (fault.value) {
    return <p class="checks-summary checks-fault">{fault.value}</p>;
  }
  if (checks.phase.value === 'checking') {
    return <p class="checks-summary">{words.checking}</p>;
  }
  if (result.value?.status === 'error') {
    const { message, location } = result.value;
    return (
      <p class="checks-summary checks-failed">
        {words.notStarted} {message}{' '}
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
        <strong>{words.everyTaskDone}</strong>
        {changed}
      </p>
    );
  }
  if (result.value) {
    return (
      <p class="checks-summary">
        {words.doneOf(passed, tasks.length)}
        {changed}
      </p>
    );
  }
  if (progress.passedAt.value !== undefined) {
    return (
      <p class="checks-summary">
        {progress.seenSolutionAt.value === undefined ? words.solvedBefore : words.solvedAfterLook}
      </p>
    );
  }
  return (
    <p class="checks-summary">
      {words.untilTrue}
      {progress.seenSolutionAt.value === undefined ? '' : ` ${words.nowYourOwn}`}
    </p>
  );
}
