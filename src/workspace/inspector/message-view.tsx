// A request or a response, laid out for reading or as it went over the wire. Text only, never HTML.
// Imported by the inspector.
import { useSignal } from '@preact/signals';
import { contentEncodings } from '../../engine/http/content-encoding.ts';
import { toText } from '../../lib/bytes.ts';
import { longestShown } from './body-view.ts';
import { readFormFields } from './form-fields.ts';
import { FormTable } from './form-table.tsx';
import { HeaderField } from './header-field.tsx';
import { sizeInWords } from './in-words.ts';
import { MessageBody } from './message-body.tsx';
import { rawHead } from './raw-message.ts';
import type { PackedMessage } from './unpack.ts';
import * as words from '../../words/en/inspector.ts';

interface MessageViewProps {
  side: 'request' | 'response';
  /** `GET / HTTP/1.1`, `HTTP/1.1 200 OK`. */
  firstLine: string;
  /** What the first line means, on demand. */
  explanation?: string;
  message: PackedMessage;
  /** The part of the path after the question mark. */
  query?: string;
  isRaw: boolean;
}

export function MessageView(props: MessageViewProps) {
  const { side, firstLine, explanation, message, query = '', isRaw } = props;
  const { headers, body } = message;
  const isExplained = useSignal(false);
  const size = body.byteLength === 0 ? words.noBodyShort : words.bodyOf(sizeInWords(body.byteLength));
  return (
    <details class={`message message-${side}`} open>
      <summary>
        <h4>{side === 'request' ? words.request : words.response}</h4>{' '}
        <span class="message-size">{size}</span>
      </summary>
      {isRaw ? (
        <RawMessage head={rawHead(firstLine, headers)} message={message} />
      ) : (
        <div class="message-parts">
          <p class="message-line">
            {explanation === undefined ? (
              firstLine
            ) : (
              <button
                type="button"
                class="explained"
                title={explanation}
                aria-expanded={isExplained.value}
                onClick={() => {
                  isExplained.value = !isExplained.value;
                }}
              >
                {firstLine}
              </button>
            )}
          </p>
          {isExplained.value && <p class="explanation">{explanation}</p>}
          {query !== '' && <FormTable name={words.query} fields={readFormFields(query)} />}
          <ul class="header-fields" aria-label={words.headerFields}>
            {headers.map(([name, value], index) => (
              <HeaderField key={index} name={name} value={value} />
            ))}
          </ul>
          <MessageBody message={message} />
        </div>
      )}
    </details>
  );
}

function RawMessage({ head, message: { headers, body } }: { head: string; message: PackedMessage }) {
  const encodings = contentEncodings(headers).join(', ');
  const isPacked = encodings !== '' && body.byteLength > 0;
  const text = isPacked ? '' : toText(body.subarray(0, longestShown));
  return (
    <>
      <pre class="message-raw" tabIndex={0}>
        {head}
        {text}
      </pre>
      {isPacked && (
        <p class="message-note">{words.compressedBody(sizeInWords(body.byteLength), encodings)}</p>
      )}
      {!isPacked && body.byteLength > longestShown && (
        <p class="message-note">{words.firstOf(sizeInWords(longestShown), sizeInWords(body.byteLength))}</p>
      )}
    </>
  );
}
