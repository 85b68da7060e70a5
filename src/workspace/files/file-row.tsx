// What a row of the files tree shows: folder or file, its name, and whether it is edited or only to be read.
import { useWorkspace } from '../state/workspace-state.ts';
import type { FileNode } from './file-nodes.ts';
import * as words from '../../words/en/files.ts';

export function FileRowContent({ node, isClosed }: { node: FileNode; isClosed: boolean }) {
  const { exercise, files } = useWorkspace();
  if (node.children) {
    return (
      <>
        <svg class="files-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d={isClosed ? 'M6 4l4 4-4 4' : 'M4 6l4 4 4-4'}
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
          />
        </svg>
        <span class="files-label">{node.name}</span>
      </>
    );
  }
  const isEdited = Object.hasOwn(files.edits.value, node.path);
  const isNew = !Object.hasOwn(exercise.files, node.path);
  return (
    <>
      <svg class="files-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M4 2.5h5l3 3v8H4z M9 2.5v3h3" fill="none" stroke="currentColor" />
      </svg>
      <span class="files-label">{node.name}</span>
      {files.isReadOnly(node.path) && <span class="files-mark">{words.readOnly}</span>}
      {isEdited && <span class="files-mark">{isNew ? words.isNew : words.edited}</span>}
    </>
  );
}
