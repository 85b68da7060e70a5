// What an import would change, exercise by exercise, before it does.
import type { ImportStep } from '../../progress/transfer.ts';
import type { Import } from './import-progress.ts';
import * as words from '../../words/en/transfer.ts';

export function ImportPreview({ found, onImport }: { found: Import; onImport: (found: Import) => void }) {
  const { steps } = found;
  if (steps.length === 0) return <p>{words.nothingIn}</p>;
  return (
    <>
      <table class="transfer-preview">
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.exercise}</th>
            <th scope="col">{words.files}</th>
            <th scope="col">{words.passed}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.imported.exercise}>
              <th scope="row">{step.imported.exercise}</th>
              <td>{filesInWords(step)}</td>
              <td>{step.imported.passedAt === undefined ? words.notInFile : words.yes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.keptInHistory}</p>
      <button type="button" class="tool-button tool-button-primary" onClick={() => onImport(found)}>
        {words.importIt}
      </button>
    </>
  );
}

function filesInWords({ effect, paths }: ImportStep): string {
  if (effect === 'same') return words.sameAsYours;
  const list =
    paths.length > 4 ? words.andMore(paths.slice(0, 4).join(', '), paths.length - 4) : paths.join(', ');
  return effect === 'new' ? words.brings(list) : words.replaces(list);
}
