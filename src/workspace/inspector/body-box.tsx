// A body laid out by its kind: code, a table, a picture, parts, or bytes. Imported by the inspector.
import { useMemo } from 'preact/hooks';
import { headerValue } from '../../engine/http/headers.ts';
import { viewOfBody, longestShown } from './body-view.ts';
import type { CodeToken } from './code-token.ts';
import { FormTable } from './form-table.tsx';
import { sizeInWords } from './in-words.ts';
import type { BodyPart } from './multipart.ts';
import * as words from '../../words/en/inspector.ts';

interface BodyBoxProps {
  body: Uint8Array;
  /** Content-Type. */
  type: string | undefined;
}

/** `body` is free of any Content-Encoding. */
export function BodyBox({ body, type }: BodyBoxProps) {
  const view = useMemo(() => viewOfBody(body, type), [body]);
  const size = sizeInWords(body.byteLength);
  switch (view.kind) {
    case 'empty':
      return null;
    case 'code':
      return <Code language={view.language} tokens={view.tokens} />;
    case 'form':
      return <FormTable name={words.formFields} fields={view.fields} />;
    case 'multipart':
      return <Parts parts={view.parts} />;
    case 'image':
      return (
        <figure class="body-image">
          <img src={view.url} alt={words.imageInBody(view.type)} />
          <figcaption>
            {view.type}, {size}
          </figcaption>
        </figure>
      );
    case 'text':
      return (
        <>
          {view.problem && <p class="message-note">{view.problem}</p>}
          <pre class="body-code" tabIndex={0} aria-label={words.body}>
            {view.text}
          </pre>
          {view.text.length >= longestShown && <p class="message-note">{words.onlyBeginning(size)}</p>}
        </>
      );
    case 'binary':
      return (
        <>
          <p class="message-note">{words.noText(size)}</p>
          <pre class="body-code body-hex" tabIndex={0} aria-label={words.bytesLabel}>
            {view.dump}
          </pre>
        </>
      );
  }
}

function Code({ language, tokens }: { language: string; tokens: readonly CodeToken[] }) {
  return (
    <pre class="body-code" tabIndex={0} aria-label={words.bodyIn(language)}>
      {tokens.map(({ kind, text }, index) =>
        kind === 'text' ? (
          text
        ) : (
          <span key={index} class={`code-${kind}`}>
            {text}
          </span>
        ),
      )}
    </pre>
  );
}

function Parts({ parts }: { parts: readonly BodyPart[] }) {
  return (
    <ol class="body-parts" aria-label={words.partsLabel}>
      {parts.map((part, index) => (
        <li key={index}>
          <p class="body-part-name">
            <strong>{part.name ?? words.part(index + 1)}</strong>
            {part.fileName !== undefined && words.fileOfPart(part.fileName || words.noFileChosen)},{' '}
            {sizeInWords(part.body.byteLength)}
          </p>
          <BodyBox body={part.body} type={headerValue(part.headers, 'content-type') ?? 'text/plain'} />
        </li>
      ))}
    </ol>
  );
}
