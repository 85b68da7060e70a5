// Two versions of a file as a table: side by side where there is room, one under the other where there is not.
// Imported by dialogs only.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { diffRows, type DiffLine, type DiffRow } from './diff-rows.ts';
import * as words from '../../words/en/diff.ts';
import './diff-view.css';

interface DiffViewProps {
  /** Undefined for a file that is not there. */
  before: string | undefined;
  after: string | undefined;
  /** What the two are, as headings: `Yours`, `Ours`. */
  names: { before: string; after: string };
}

const inWords = { same: '', changed: words.changed, removed: words.removed, added: words.added };

/** Text only; colour, sign and hidden words each tell what changed. */
export function DiffView({ before, after, names }: DiffViewProps) {
  const rows = useMemo(() => diffRows(before ?? '', after ?? ''), [before, after]);
  const isWide = useWide();
  if (rows.every(({ kind }) => kind === 'same')) {
    return <p class="diff-same">{words.same}</p>;
  }
  return (
    <div class="diff" tabIndex={0} role="region" aria-label={words.label(names.before, names.after)}>
      {isWide ? <SideBySide rows={rows} names={names} /> : <Unified rows={rows} names={names} />}
    </div>
  );
}

function SideBySide({ rows, names }: { rows: DiffRow[]; names: DiffViewProps['names'] }) {
  return (
    <table class="diff-table diff-table-wide">
      <colgroup>
        <col class="diff-numbers" />
        <col />
        <col class="diff-numbers" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2} scope="colgroup">
            {names.before}
          </th>
          <th colSpan={2} scope="colgroup">
            {names.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, before, after }, index) => (
          <tr key={index}>
            <Cells line={before} side={kind === 'same' ? 'same' : 'removed'} word={inWords[kind]} />
            <Cells line={after} side={kind === 'same' ? 'same' : 'added'} word="" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unified({ rows, names }: { rows: DiffRow[]; names: DiffViewProps['names'] }) {
  return (
    <table class="diff-table">
      <thead>
        <tr>
          <th colSpan={2} scope="colgroup">
            <span class="diff-key diff-removed">− {names.before}</span>{' '}
            <span class="diff-key diff-added">+ {names.after}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {unify(rows).map(({ line, side }, index) => (
          <tr key={index}>
            <Cells line={line} side={side} word={inWords[side]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Side = 'same' | 'removed' | 'added';

/** Of a block of changes first everything that went, then everything that came. */
function unify(rows: DiffRow[]): { line: DiffLine; side: Side }[] {
  const lines: { line: DiffLine; side: Side }[] = [];
  let came: { line: DiffLine; side: Side }[] = [];
  for (const { kind, before, after } of rows) {
    if (kind === 'same') {
      lines.push(...came);
      came = [];
      if (after) lines.push({ line: after, side: 'same' });
      continue;
    }
    if (before) lines.push({ line: before, side: 'removed' });
    if (after) came.push({ line: after, side: 'added' });
  }
  return [...lines, ...came];
}

const signs: Record<Side, string> = { same: ' ', removed: '−', added: '+' };

function Cells({ line, side, word }: { line: DiffLine | undefined; side: Side; word: string }) {
  if (!line) return <td class="diff-none" colSpan={2} />;
  return (
    <>
      <td class={`diff-number diff-${side}`}>{line.number}</td>
      <td class={`diff-code diff-${side}`}>
        {word && <span class="visually-hidden">{word}: </span>}
        <span class="diff-sign" aria-hidden="true">
          {signs[side]}
        </span>
        {line.parts.map(({ text, marked }, index) =>
          marked && side !== 'same' ? <mark key={index}>{text}</mark> : text,
        )}
      </td>
    </>
  );
}

/** Whether two columns of code fit. */
function useWide(): boolean {
  const wide = useSignal(true);
  useEffect(() => {
    const query = matchMedia('(width >= 900px)');
    const look = () => {
      wide.value = query.matches;
    };
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return wide.value;
}
