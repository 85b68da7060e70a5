// The body of a message for reading: unpacked where it was compressed, with a word that it was. Imported by the inspector.
import { headerValue } from '../../engine/http/headers.ts';
import { BodyBox } from './body-box.tsx';
import { sizeInWords } from './in-words.ts';
import { unpackedOf, type PackedMessage } from './unpack.ts';
import * as words from '../../words/en/inspector.ts';

export function MessageBody({ message }: { message: PackedMessage }) {
  const unpacked = unpackedOf(message).value;
  const type = headerValue(message.headers, 'content-type');
  const sent = sizeInWords(message.body.byteLength);
  switch (unpacked.kind) {
    case 'plain':
      return <BodyBox body={unpacked.body} type={type} />;
    case 'unpacking':
      return <p class="message-note">{words.unpacking(sent)}</p>;
    case 'unpacked':
      return (
        <>
          <p class="message-note">
            {words.unpackedFrom(unpacked.encoding, sent, sizeInWords(unpacked.body.byteLength))}
          </p>
          <BodyBox body={unpacked.body} type={type} />
        </>
      );
    case 'packed':
      // Its type is that of the unpacked body: what these bytes are, they say themselves.
      return (
        <>
          <p class="message-note">{unpacked.why}</p>
          <BodyBox body={unpacked.body} type={undefined} />
        </>
      );
  }
}
