// What can be done with an exchange: send it again, change it, take it elsewhere. Imported by the inspector.
import { useSignal } from '@preact/signals';
import type { Exchange } from '../../engine/http/exchange.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { textOf } from './body-view.ts';
import { curlCommand } from './curl.ts';
import { NotRunning } from './not-running.tsx';
import type { PanelStore } from './panel-store.ts';
import { unpackedOf } from './unpack.ts';
import * as words from '../../words/en/inspector.ts';

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
      panel.notice.value = { text: words.copiedSaid, isSpokenOnly: true };
    } catch {
      panel.notice.value = {
        text: words.copyNotAllowed,
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
          title={exchange.sender === 'check' ? words.replayAsCheck : words.replayAsVisitor}
          onClick={() => void panel.replay(exchange)}
        >
          {panel.sending.value ? words.sending : words.replay}
        </button>
        <button type="button" class="tool-button" onClick={() => panel.edit(exchange)}>
          {words.editAndSend}
        </button>
        <button type="button" class="quiet-button" onClick={() => void copy('curl', curlCommand(request))}>
          {copied.value === 'curl' ? words.copied : words.copyCurl}
        </button>
        {answer !== undefined && (
          <button
            type="button"
            class="quiet-button"
            title={words.copyResponseTitle}
            onClick={() => void copy('body', answer)}
          >
            {copied.value === 'body' ? words.copied : words.copyResponse}
          </button>
        )}
        {request.method === 'GET' && (
          <button
            type="button"
            class="quiet-button"
            disabled={!isRunning || !windows}
            title={words.openTitle}
            onClick={() => {
              windows?.open(request.path, exchange.visitor);
              view.openTool('preview');
            }}
          >
            {words.openInPreview}
          </button>
        )}
      </div>
      {!isRunning && <NotRunning />}
    </>
  );
}
