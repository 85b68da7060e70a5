// Connections that leave HTTP: `upgrade` and CONNECT. From then on the program writes bytes, its own head among them.
// For the wire.
import { Buffer } from '../buffer.ts';
import { postTask } from '../event-loop.ts';
import type { ResponseSink } from '../host.ts';
import type { Socket } from '../net/socket.ts';

const HEAD_END = '\r\n\r\n';
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3}) ?(.*)$/;

/** Lets the server's socket speak for itself: reads the head that it writes, and hands on what follows. */
export function leaveHttp(socket: Socket, method: string, sink: ResponseSink): void {
  let written = Buffer.alloc(0);
  let answered = false;
  socket.carry({
    data(bytes) {
      if (answered) {
        sink.data(bytes);
        return;
      }
      written = Buffer.concat([written, bytes]);
      const end = written.indexOf(HEAD_END);
      if (end < 0) return;
      const head = readHead(written.toString('latin1', 0, end));
      const rest = written.subarray(end + HEAD_END.length);
      if (!head) {
        socket.destroy();
        return;
      }
      answered = true;
      if (head.status === 101 || (method === 'CONNECT' && head.status < 300)) {
        if (sink.upgraded) sink.upgraded(head.status, head.statusText, head.fields, { socket, head: rest });
        else socket.destroy();
        return;
      }
      sink.head(head.status, head.statusText, head.fields);
      if (rest.byteLength > 0) sink.data(rest);
    },
    end() {
      if (answered) sink.end();
      else socket.destroy();
    },
  });
}

/** Joins both ends of a connection: what one writes, the other reads, a task later. */
export function joinSockets(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.carry({
      data: (bytes) => postTask(() => !to.destroyed && to.push(Buffer.from(bytes))),
      end: () => postTask(() => !to.destroyed && to.push(null)),
    });
    from.once('close', () => postTask(() => to.destroy()));
  }
}

function readHead(text: string) {
  const [first = '', ...lines] = text.split('\r\n');
  const [, status, statusText = ''] = STATUS_LINE.exec(first) ?? [];
  if (status === undefined) return undefined;
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { status: Number(status), statusText, fields };
}
