// Back, forward, reload, the address, and how the last request went. Part of the preview.
import { useEffect, useRef } from 'preact/hooks';
import { BarButton } from './bar-button.tsx';
import type { PreviewController } from './preview-controller.ts';
import { PreviewStatus } from './preview-status.tsx';
import type { PreviewWindows } from './preview-windows.ts';
import { WindowOptions } from './window-options.tsx';
import * as words from '../../words/en/preview.ts';

interface AddressBarProps {
  controller: PreviewController;
  windows: PreviewWindows;
}

export function AddressBar({ controller, windows }: AddressBarProps) {
  const waits = controller.phase.value.kind === 'waiting';
  return (
    <div class="preview-bar">
      <BarButton name={words.back} disabled={!controller.canGoBack.value} onClick={controller.back}>
        <path d="M10 3 5 8l5 5" />
      </BarButton>
      <BarButton name={words.forward} disabled={!controller.canGoForward.value} onClick={controller.forward}>
        <path d="m6 3 5 5-5 5" />
      </BarButton>
      {waits ? (
        <BarButton name={words.stopWaiting} onClick={controller.cancel}>
          <path d="m4 4 8 8M12 4l-8 8" />
        </BarButton>
      ) : (
        <BarButton name={words.reload} onClick={controller.reload}>
          <path d="M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3" />
        </BarButton>
      )}
      <Address controller={controller} />
      <PreviewStatus controller={controller} />
      <WindowOptions controller={controller} windows={windows} />
    </div>
  );
}

function Address({ controller }: { controller: PreviewController }) {
  const input = useRef<HTMLInputElement>(null);
  const path = shownPath(controller);
  // What is being typed stays until it is sent; otherwise the address follows the page.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = path;
  }, [path]);

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    controller.open(input.current?.value ?? '/');
    input.current?.blur();
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !input.current) return;
    input.current.value = path;
    input.current.select();
  };
  return (
    <form class="preview-address" onSubmit={send}>
      <span class="preview-origin" aria-hidden="true">
        localhost:3000
      </span>
      <input
        ref={input}
        aria-label={words.addressLabel}
        defaultValue={path}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        inputMode="url"
        enterkeyhint="go"
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => (event.currentTarget.value = shownPath(controller))}
        onKeyDown={giveUp}
      />
    </form>
  );
}

/** While a request is under way, the address that it goes to. */
function shownPath({ phase, path }: PreviewController): string {
  return phase.value.kind === 'waiting' ? phase.value.path : path.value;
}
