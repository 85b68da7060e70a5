// Which file a comparison shows: a choice where there are several, its name where there is one. Imported by dialogs.
import * as words from '../../words/en/diff.ts';

interface FileChoiceProps {
  paths: readonly string[];
  path: string;
  onChoose: (path: string) => void;
}

export function FileChoice({ paths, path, onChoose }: FileChoiceProps) {
  if (paths.length < 2) return <code>{path}</code>;
  return (
    <label class="file-choice">
      {words.file}
      <select value={path} onChange={(event) => onChoose(event.currentTarget.value)}>
        {paths.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}
