// What can be done with an exchange: send it again, change it, take it elsewhere. Imported by the inspector.
import { useSignal } from '@preact/signals';
import type { Exchange } from '../../engine/http/exchange.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { textOf } from './body-view.ts';
import { curlCommand } from './curl.ts';
import { NotRunning } from './not-running.tsx';
import type { PanelStore } from './panel-store.ts';
import { unpackedOf } from './unpack.ts';

export function ExchangeActions({ exchange, panel }: { exchange: Exchange; panel: PanelStore }) {
  const workspace = useWorkspace();
  const { run, preview, view } = workspace;
  const copied = useSignal<'curl' | 'body' | undefined>(undefined);
  const { request, response } = exchange;
  const isRunning = run.program.value !== undefined;
  const windows = preview.loaded.value?.windows;
  const unpacked = response && unpackedOf(response).value;
  const body = unpacked && 'body' in unpacked ? unpacked.body : new Uint8Array();
  const answer = body.byteLength > 0 ? textOf(body) : undefined;

  async function copy(what: 'curl' | 'body', text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      copied.value = what;
      panel.notice.value = { text: 'Copied.', isSpokenOnly: true };
    } catch {
      panel.notice.value = {
        text: 'The browser did not allow copying. Choose Raw, and copy the text by hand.',
        isSpokenOnly: false,
      };
    }
  }

  return (
    <>
      <div class="exchange-actions">
        <button
          type="button"
          class="tool-button"
          disabled={!isRunning || panel.sending.value !== undefined}
          title={
            exchange.sender === 'check'
              ? 'Sends the same request again, with the cookies that the check had'
              : 'Sends the same request again, with the visitor’s cookies as they are now'
          }
          onClick={() => void panel.replay(exchange)}
        >
          {panel.sending.value ? 'Sending…' : 'Replay'}
        </button>
        <button type="button" class="tool-button" onClick={() => panel.edit(exchange)}>
          Edit and send
        </button>
        <button type="button" class="quiet-button" onClick={() => void copy('curl', curlCommand(request))}>
          {copied.value === 'curl' ? 'Copied' : 'Copy as curl'}
        </button>
        {answer !== undefined && (
          <button
            type="button"
            class="quiet-button"
            title="Copies the body of the response"
            onClick={() => void copy('body', answer)}
          >
            {copied.value === 'body' ? 'Copied' : 'Copy response'}
          </button>
        )}
        {request.method === 'GET' && (
          <button
            type="button"
            class="quiet-button"
            disabled={!isRunning || !windows}
            title="Opens this path as the visitor that sent the request"
            onClick={() => {
              windows?.open(request.path, exchange.visitor);
              view.openTool('preview');
            }}
          >
            Open in preview
          </button>
        )}
      </div>
      {!isRunning && <NotRunning />}
    </>
  );
}
