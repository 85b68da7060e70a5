// A request or a response: its first line, with headers and body folded beneath. Text only.
import type { RawHeaders } from '../../engine/port.ts';

interface HttpMessageProps {
  /** `GET /about`, `404 Not Found`. */
  title: string;
  headers: RawHeaders;
  body: string;
}

/** Without headers and body there is nothing to fold out. */
export function HttpMessage({ title, headers, body }: HttpMessageProps) {
  if (headers.length === 0 && body === '') return <code class="http-title">{title}</code>;
  return (
    <details class="http-message">
      <summary>
        <code class="http-title">{title}</code>
      </summary>
      <pre class="http-whole">
        {headers.map(([name, value], index) => (
          <span key={index}>
            <span class="http-name">{name}:</span> {value}
            {'\n'}
          </span>
        ))}
        {body !== '' && `\n${body}`}
      </pre>
    </details>
  );
}
