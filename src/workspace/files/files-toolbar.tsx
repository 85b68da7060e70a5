// The buttons over the files tree. They act on the row that the tree is at.

import * as words from '../../words/en/files.ts';

interface FilesToolbarProps {
  onNew: (kind: 'file' | 'folder') => void;
  onRename: () => void;
  onDelete: () => void;
}

const icons = {
  file: 'M4 2.5h5l3 3v8H4z M8 7v4 M6 9h4',
  folder: 'M2 4h4l1.5 1.5H14v7H2z M8 7v4 M6 9h4',
  rename: 'M3 13l.7-3 7-7 2.3 2.3-7 7z M9.3 4.4l2.3 2.3',
  bin: 'M3 4.5h10 M6 4.5V3h4v1.5 M4.5 4.5l.5 9h6l.5-9 M7 7v4 M9 7v4',
} as const;

export function FilesToolbar({ onNew, onRename, onDelete }: FilesToolbarProps) {
  const button = (name: string, keys: string, icon: keyof typeof icons, press: () => void) => (
    <button
      type="button"
      class="quiet-button files-button"
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      // The field for the name would lose the focus to the button at once.
      onPointerDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icons[icon]} fill="none" stroke="currentColor" stroke-width="1.2" />
      </svg>
    </button>
  );
  return (
    <div class="files-toolbar" role="group" aria-label={words.changeFiles}>
      {button(words.newFile, '', 'file', () => onNew('file'))}
      {button(words.newFolder, '', 'folder', () => onNew('folder'))}
      {button(words.rename, 'F2', 'rename', onRename)}
      {button(words.remove, words.deleteKey, 'bin', onDelete)}
    </div>
  );
}
