// Whether an answer of an exercise's folder was judged as its author means: right ones pass, wrong ones fail for the right
// reason. Imported by `verify` and by the author's bar.
import type { MistakeExpectation } from '../course/exercise-schema.ts';
import type { GradingResult } from './result.ts';

export type AnswerKind = 'starter' | 'solution' | 'alternative' | 'mistake';

/** What is off, in a sentence; empty when the verdict is what it has to be. `expect` is a mistake's. */
export function judgeAnswer(kind: AnswerKind, result: GradingResult, expect?: MistakeExpectation): string {
  if (result.status === 'unchecked') return result.message;
  if (kind === 'starter') {
    return result.status === 'pass' ? 'The starter passes every check, so there is nothing to do.' : '';
  }
  if (kind !== 'mistake') {
    return result.status === 'pass' ? '' : `It should pass, but: ${failuresOf(result)}`;
  }
  return expect ? judgeMistake(result, expect) : 'It has no expect.yaml.';
}

function judgeMistake(result: GradingResult, { check, message }: MistakeExpectation): string {
  const named = result.checks.find(({ id }) => id === check);
  const failed = check === 'start' ? result.status === 'error' : named?.status === 'fail';
  if (!failed) {
    return check === 'start' || named
      ? `It should fail “${check}”, but: ${failuresOf(result) || 'it passes every check'}`
      : `expect.yaml names the check “${check}”, which does not exist.`;
  }
  const said = check === 'start' ? result.message : (named?.message ?? '');
  return said.toLowerCase().includes(message.toLowerCase())
    ? ''
    : `The learner should be told “${message}”, but reads: ${said}`;
}

function failuresOf(result: GradingResult): string {
  if (result.status === 'error') return `it does not start: ${result.message}`;
  return result.checks
    .filter(({ status }) => status === 'fail')
    .map(({ id, message }) => `“${id}” failed: ${message}`)
    .join('; ');
}
