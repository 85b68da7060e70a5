// A bar between two panes that is dragged, or moved with the arrow keys (ARIA window splitter pattern).
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { limits, type Division, type PaneSizes } from './pane-sizes.ts';
import './splitter.css';

interface SplitterProps {
  division: Division;
  sizes: PaneSizes;
  /** What the bar resizes, for screen readers. */
  label: string;
  /** The id of the pane before the bar. */
  controls: string;
  /** The element that it divides. Default: its parent. */
  within?: () => Element | null | undefined;
}

const step = 4;

/** Enter folds the pane before it away and brings it back; double click restores the first size. */
export function Splitter({ division, sizes, label, controls, within }: SplitterProps) {
  const bar = useRef<HTMLDivElement>(null);
  const measured = useSignal(50);
  const stacked = division === 'code';
  const share = sizes.shares[division].value;
  const now = share ?? measured.value;

  /** The place of a point, or of the bar itself, in percent of what is divided. */
  function shareAt(point?: { clientX: number; clientY: number }): number | undefined {
    const box = (within?.() ?? bar.current?.parentElement)?.getBoundingClientRect();
    const own = bar.current?.getBoundingClientRect();
    if (!box || !own) return undefined;
    const at = stacked
      ? ((point?.clientY ?? own.top) - box.top) / box.height
      : ((point?.clientX ?? own.left) - box.left) / box.width;
    return Number.isFinite(at) ? at * 100 : undefined;
  }

  useEffect(() => {
    const at = share === undefined ? shareAt() : undefined;
    if (at !== undefined) measured.value = at;
  }, [share]);

  function drag(event: JSX.TargetedPointerEvent<HTMLDivElement>): void {
    const at = shareAt(event);
    if (bar.current?.hasPointerCapture(event.pointerId) && at !== undefined) sizes.moveTo(division, at);
  }

  function pressKey(event: KeyboardEvent): void {
    const targets: Record<string, number> = {
      [stacked ? 'ArrowUp' : 'ArrowLeft']: now - step,
      [stacked ? 'ArrowDown' : 'ArrowRight']: now + step,
      Home: limits[division].smallest,
      End: limits[division].largest,
    };
    const next = targets[event.key];
    if (next !== undefined) sizes.moveTo(division, next);
    else if (event.key === 'Enter') sizes.fold(division, 'first');
    else return;
    event.preventDefault();
  }

  return (
    <div
      class={stacked ? 'splitter splitter-stacked' : `splitter splitter-${division}`}
      ref={bar}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={stacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(now)}
      aria-valuemin={0}
      aria-valuemax={limits[division].most}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDblClick={() => sizes.restore(division)}
      onKeyDown={pressKey}
    />
  );
}
