// Underlines the line at which the last run went wrong.
import type { Problem } from '../../state/problem.ts';
import { uriOf } from './models.ts';
import * as monaco from './monaco.ts';

/** The owner of these marks: the run has a panel of its own. */
export const runOwner = 'run';

/** Underlines the line at which the last run went wrong; without a problem, underlines nothing. */
export function markRunProblem(problem: Problem | undefined): void {
  for (const model of monaco.editor.getModels()) monaco.editor.setModelMarkers(model, runOwner, []);
  const location = problem?.location;
  const model = location && monaco.editor.getModel(uriOf(location.file));
  if (!model || location.line > model.getLineCount()) return;
  const marker: monaco.editor.IMarkerData = {
    severity: monaco.MarkerSeverity.Error,
    message: problem.detail ?? problem.title,
    startLineNumber: location.line,
    startColumn: location.column ?? model.getLineFirstNonWhitespaceColumn(location.line),
    endLineNumber: location.line,
    endColumn: model.getLineMaxColumn(location.line),
  };
  monaco.editor.setModelMarkers(model, runOwner, [marker]);
}
