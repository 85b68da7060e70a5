// One line of output. Text only, never HTML.
import { useWorkspace } from '../state/workspace-state.ts';
import type { ConsoleLine, LineKind } from '../state/console-lines.ts';
import { looksOf } from './ansi-style.ts';
import { segmentsOfLine, type Segment } from './line-segments.ts';
import * as words from '../../words/en/console.ts';

interface ConsoleRowProps {
  line: ConsoleLine;
  /** What is searched for, in small letters. */
  query: string;
  showTime: boolean;
}

/** What the mark before a line says. */
const marks: Partial<Record<LineKind, string>> = {
  stderr: words.stderr,
  'page-error': words.pageError,
};

export function ConsoleRow({ line, query, showTime }: ConsoleRowProps) {
  const { files } = useWorkspace();
  const linked = segmentsOfLine(line, query, (path) => path in files.tree.value);
  return (
    <div class={`console-row console-${line.kind}`}>
      {marks[line.kind] && (
        <span class="console-mark" title={marks[line.kind]}>
          <span class="visually-hidden">{words.errorOutput} </span>!
        </span>
      )}
      {showTime && <time class="console-time">{clock(line.at)} </time>}
      {linked.map(({ location, segments }, index) =>
        location ? (
          <button key={index} type="button" class="place-link" onClick={() => files.goTo(location)}>
            {segments.map(drawn)}
          </button>
        ) : (
          segments.map(drawn)
        ),
      )}
    </div>
  );
}

function drawn({ text, style, isHit }: Segment, index: number) {
  const shown = isHit ? <mark>{text}</mark> : text;
  return style ? (
    <span key={index} {...looksOf(style)}>
      {shown}
    </span>
  ) : (
    shown
  );
}

/** Letters that a time takes up, with the space after it. */
export const TIME_LETTERS = 13;

/** `09:05:07.031`, in the learner's time zone. */
function clock(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = `${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
  return `${two(date.getHours())}:${two(date.getMinutes())}:${seconds}`;
}
