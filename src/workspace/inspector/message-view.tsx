// A request or a response, laid out for reading or as it went over the wire. Text only, never HTML.
// Imported by the inspector.
import { useSignal } from '@preact/signals';
import { headerValue } from '../../engine/http/headers.ts';
import type { RawHeaders } from '../../engine/port.ts';
import { toText } from '../../lib/bytes.ts';
import { BodyBox } from './body-box.tsx';
import { longestShown } from './body-view.ts';
import { readFormFields } from './form-fields.ts';
import { FormTable } from './form-table.tsx';
import { HeaderField } from './header-field.tsx';
import { sizeInWords } from './in-words.ts';
import { rawHead } from './raw-message.ts';

interface MessageViewProps {
  side: 'request' | 'response';
  /** `GET / HTTP/1.1`, `HTTP/1.1 200 OK`. */
  firstLine: string;
  /** What the first line means, on demand. */
  explanation?: string;
  headers: RawHeaders;
  body: Uint8Array;
  /** The part of the path after the question mark. */
  query?: string;
  isRaw: boolean;
}

export function MessageView(props: MessageViewProps) {
  const { side, firstLine, explanation, headers, body, query = '', isRaw } = props;
  const isExplained = useSignal(false);
  const size = body.byteLength === 0 ? 'no body' : `body of ${sizeInWords(body.byteLength)}`;
  return (
    <details class={`message message-${side}`} open>
      <summary>
        <h4>{side === 'request' ? 'Request' : 'Response'}</h4> <span class="message-size">{size}</span>
      </summary>
      {isRaw ? (
        <RawMessage head={rawHead(firstLine, headers)} body={body} />
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
          {query !== '' && <FormTable name="Query" fields={readFormFields(query)} />}
          <ul class="header-fields" aria-label="Header fields">
            {headers.map(([name, value], index) => (
              <HeaderField key={index} name={name} value={value} />
            ))}
          </ul>
          <BodyBox
            body={body}
            type={headerValue(headers, 'content-type')}
            encoding={headerValue(headers, 'content-encoding')}
          />
        </div>
      )}
    </details>
  );
}

function RawMessage({ head, body }: { head: string; body: Uint8Array }) {
  const text = toText(body.subarray(0, longestShown));
  return (
    <>
      <pre class="message-raw" tabIndex={0}>
        {head}
        {text}
      </pre>
      {body.byteLength > longestShown && (
        <p class="message-note">
          The first {sizeInWords(longestShown)} of {sizeInWords(body.byteLength)} are shown.
        </p>
      )}
    </>
  );
}
