// What programs run on: the engine of this page, or real Node where it can be had. One of the dialogs.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { refuseHopelessBoot } from '../../engine/webcontainer/boot-errors.ts';
import { Dialog } from '../controls/dialog.tsx';
import type { DialogProps } from '../dialogs/dialog-list.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import * as texts from '../../words/en/engines.ts';
import './engine-dialog.css';

const engines = [
  {
    kind: 'embedded',
    name: texts.embedded,
    words: texts.embeddedSays,
  },
  {
    kind: 'webcontainer',
    name: texts.webContainer,
    words: texts.webContainerSays,
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
    <Dialog title={texts.title} onClose={onClose} class="engine-dialog">
      <fieldset>
        <legend>{texts.runIn}</legend>
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
      {exercise.engine && <p>{texts.askedFor[exercise.engine]}</p>}
      {engine.notice.value && <p role="status">{engine.notice.value}</p>}
      <p>{texts.remembered}</p>
    </Dialog>
  );
}
