// A terminal with a shell beside the program, for engines that have one. xterm comes with this file, so import it lazily.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { problemOfFault } from '../state/problem.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { openScreen } from './screen.ts';
import * as words from '../../words/en/terminal.ts';
import './terminal-panel.css';

/** Which attempt is shown, and what came of it. */
interface Session {
  number: number;
  /** Why there is no shell any more, in words. */
  ended?: string;
}

export function TerminalPanel() {
  const { engine, view } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  const session = useSignal<Session>({ number: 1 });
  const { number } = session.value;

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const screen = openScreen(element);
    let current = true;
    const end = (ended: string) => {
      if (current) session.value = { number, ended };
    };
    void (async () => {
      try {
        const booted = await engine.booted();
        if (!current) return;
        if (!booted.openTerminal) {
          end(words.none);
          return;
        }
        const shell = await booted.openTerminal(screen.size());
        if (!current) {
          shell.close();
          return;
        }
        screen.connect(shell);
        const code = await shell.exited;
        end(words.ended(code));
      } catch (fault) {
        const { title, next } = problemOfFault(fault);
        end(`${title} ${next}`);
      }
    })();
    return () => {
      current = false;
      screen.dispose();
    };
  }, [number, engine.wanted.value]);

  const { ended } = session.value;
  return (
    <div class="terminal">
      {ended !== undefined && (
        <p class="terminal-notice" role="status">
          {ended}{' '}
          <button
            type="button"
            class="tool-button"
            onClick={() => {
              session.value = { number: number + 1 };
            }}
          >
            {words.startAgain}
          </button>
        </p>
      )}
      <div class="terminal-screen" ref={host} />
      <p class="terminal-help">
        {words.tabTypes}{' '}
        <button type="button" class="place-link" onClick={() => view.openTool('console')}>
          {words.leave}
        </button>
      </p>
    </div>
  );
}
