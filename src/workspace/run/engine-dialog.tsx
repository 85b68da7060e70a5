// What programs run on: the engine of this page, or real Node where it can be had. One of the dialogs.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { refuseHopelessBoot } from '../../engine/webcontainer/boot-errors.ts';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import './engine-dialog.css';

const engines = [
  {
    kind: 'embedded',
    name: 'Embedded',
    words: 'Starts at once, works offline, and sends nothing anywhere.',
  },
  {
    kind: 'webcontainer',
    name: 'WebContainer',
    words:
      'Real Node in your browser, with a terminal and npm install. Made by StackBlitz and fetched from its servers, so it needs a network and some seconds.',
  },
] as const;

/** Why WebContainer cannot be had here; undefined when it may be tried. */
function whyNoContainer(): string | undefined {
  try {
    refuseHopelessBoot();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

export function EngineDialog({ onClose }: DialogProps) {
  const { exercise, engine } = useWorkspace();
  const obstacle = useSignal<string | undefined>(undefined);
  useEffect(() => {
    const look = () => {
      obstacle.value = whyNoContainer();
    };
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);

  return (
    <Dialog title="Engine" onClose={onClose} class="engine-dialog">
      <fieldset>
        <legend>Your programs run in</legend>
        {engines.map(({ kind, name, words }) => {
          const why = kind === 'webcontainer' ? obstacle.value : undefined;
          const isChosen = engine.wanted.value === kind;
          return (
            <label key={kind} class="engine-choice">
              <input
                type="radio"
                name="engine"
                checked={isChosen}
                disabled={why !== undefined && !isChosen}
                aria-describedby={`engine-${kind}`}
                onChange={() => engine.choose(kind)}
              />
              <strong>{name}</strong>
              <span id={`engine-${kind}`}>
                {words}
                {why && <span class="engine-why">{why}</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
      {exercise.engine && (
        <p>
          This exercise asks for {exercise.engine === 'embedded' ? 'the embedded engine' : 'WebContainer'}.
        </p>
      )}
      {engine.notice.value && <p role="status">{engine.notice.value}</p>}
      <p>Your choice is remembered in this browser. A running program starts again.</p>
    </Dialog>
  );
}
