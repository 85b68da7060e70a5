// What an import would change, exercise by exercise, before it does.
import type { ImportStep } from '../../progress/transfer.ts';
import type { Import } from './import-progress.ts';

export function ImportPreview({ found, onImport }: { found: Import; onImport: (found: Import) => void }) {
  const { steps } = found;
  if (steps.length === 0) return <p>This file holds no work.</p>;
  return (
    <>
      <table class="transfer-preview">
        <caption>What this file would change</caption>
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col">Files</th>
            <th scope="col">Passed</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.imported.exercise}>
              <th scope="row">{step.imported.exercise}</th>
              <td>{filesInWords(step)}</td>
              <td>{step.imported.passedAt === undefined ? 'not in the file' : 'yes'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>What is replaced stays in the history of that exercise.</p>
      <button type="button" class="tool-button tool-button-primary" onClick={() => onImport(found)}>
        Import
      </button>
    </>
  );
}

function filesInWords({ effect, paths }: ImportStep): string {
  if (effect === 'same') return 'the same as yours';
  const list =
    paths.length > 4 ? `${paths.slice(0, 4).join(', ')} and ${paths.length - 4} more` : paths.join(', ');
  return effect === 'new' ? `brings ${list}` : `replaces yours: ${list}`;
}
