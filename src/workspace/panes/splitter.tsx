// A bar between two panes that is dragged, or moved with the arrow keys (ARIA window splitter pattern).
import type { JSX } from 'preact';
import {
  clampShare,
  initialShare,
  largestShare,
  rememberPaneSizes,
  smallestShare,
  type Division,
  type PaneSizes,
} from './pane-sizes.ts';
import './splitter.css';

interface SplitterProps {
  division: Division;
  sizes: PaneSizes;
  /** What the bar resizes, for screen readers. */
  label: string;
  /** The id of the pane before the bar. */
  controls: string;
}

const step = 4;

/** Must be a child of the element that it divides. Double click puts it back. */
export function Splitter({ division, sizes, label, controls }: SplitterProps) {
  const share = sizes[division];
  const stacked = division === 'code';

  function moveTo(next: number): void {
    share.value = clampShare(next);
  }

  function drag(event: JSX.TargetedPointerEvent<HTMLDivElement>): void {
    const bar = event.currentTarget;
    const box = bar.parentElement?.getBoundingClientRect();
    if (!bar.hasPointerCapture(event.pointerId) || !box) return;
    const position = stacked
      ? (event.clientY - box.top) / box.height
      : (event.clientX - box.left) / box.width;
    moveTo(position * 100);
  }

  function pressKey(event: KeyboardEvent): void {
    const targets: Record<string, number> = {
      [stacked ? 'ArrowUp' : 'ArrowLeft']: share.value - step,
      [stacked ? 'ArrowDown' : 'ArrowRight']: share.value + step,
      Home: smallestShare,
      End: largestShare,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
    rememberPaneSizes(sizes);
  }

  return (
    <div
      class={stacked ? 'splitter splitter-stacked' : 'splitter'}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={stacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(share.value)}
      aria-valuemin={smallestShare}
      aria-valuemax={largestShare}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => rememberPaneSizes(sizes)}
      onDblClick={() => {
        moveTo(initialShare(division));
        rememberPaneSizes(sizes);
      }}
      onKeyDown={pressKey}
    />
  );
}
