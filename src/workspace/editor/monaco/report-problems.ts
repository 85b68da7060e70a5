// Tells the workspace which errors and warnings the language services have marked.
import type { CodeProblem } from '../../problems/code-problems.ts';
import { runOwner } from './mark-run-problem.ts';
import type { Models } from './models.ts';
import * as monaco from './monaco.ts';

const severities = new Map<monaco.MarkerSeverity, CodeProblem['severity']>([
  [monaco.MarkerSeverity.Error, 'error'],
  [monaco.MarkerSeverity.Warning, 'warning'],
]);

/** All errors and warnings in the files of `models`, in any order. */
export function markedProblems(models: Models): CodeProblem[] {
  return monaco.editor.getModelMarkers({}).flatMap(({ owner, resource, code, message, ...marker }) => {
    const file = models.pathOf(resource);
    const severity = severities.get(marker.severity);
    if (file === undefined || severity === undefined || owner === runOwner) return [];
    const number = typeof code === 'string' ? code : code?.value;
    return [
      { file, line: marker.startLineNumber, column: marker.startColumn, severity, message, code: number },
    ];
  });
}
