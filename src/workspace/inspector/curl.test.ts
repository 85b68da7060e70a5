import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { SentRequest } from '../../engine/http/exchange.ts';
import { toBytes } from '../../lib/bytes.ts';
import { curlCommand, shellQuote } from './curl.ts';

/** What a real shell makes of the command: curl's arguments, and what it reads from a pipe. */
function inShell(command: string): { words: string[]; input: Buffer } {
  const stub = 'curl() { printf "%s\\0" "$@"; printf "\\0--input--"; case "$*" in *@-*) cat;; esac; }';
  const output = execFileSync('sh', ['-c', `${stub}\n${command}`], { encoding: 'latin1' });
  const [words = '', input = ''] = output.split('\0--input--');
  return {
    words: Buffer.from(words, 'latin1').toString().split('\0').slice(0, -1),
    input: Buffer.from(input, 'latin1'),
  };
}

function request(more: Partial<SentRequest>): SentRequest {
  return {
    method: 'GET',
    path: '/',
    headers: [
      ['Host', 'localhost:3000'],
      ['Accept', '*/*'],
      ['User-Agent', 'test'],
    ],
    body: new Uint8Array(),
    ...more,
  };
}

const nasty = `it's "quoted" $HOME \`id\` \\ ! é ü\n two lines & ; | * ? #\t%`;

describe('copy as curl', () => {
  it.each([nasty, "'", "''", '', '$(id)', '-n', '\\'])(
    'quotes %j so that a shell hands it on whole',
    (word) => {
      expect(inShell(`curl ${shellQuote(word)}`).words).toEqual([word]);
    },
  );

  it('is short for a plain page', () => {
    expect(inShell(curlCommand(request({ path: '/pets?kind=cat&old=1' }))).words).toEqual([
      '-i',
      'http://localhost:3000/pets?kind=cat&old=1',
      '-H',
      'Accept: */*',
      '-H',
      'User-Agent: test',
    ]);
  });

  it('sends header fields and body exactly, and keeps curl from adding its own', () => {
    const sent = request({
      method: 'POST',
      path: "/it's[1]/../x",
      headers: [
        ['Host', 'localhost:3000'],
        ['Content-Length', '99'],
        ['X-Note', nasty.replaceAll('\n', ' ')],
        ['X-Empty', ''],
      ],
      body: toBytes(nasty),
    });
    expect(inShell(curlCommand(sent)).words).toEqual([
      '-i',
      '-X',
      'POST',
      '--globoff',
      '--path-as-is',
      "http://localhost:3000/it's[1]/../x",
      '-H',
      `X-Note: ${nasty.replaceAll('\n', ' ')}`,
      '-H',
      'X-Empty;',
      '-H',
      'Accept:',
      '-H',
      'User-Agent:',
      '-H',
      'Content-Type:',
      '--data-raw',
      nasty,
    ]);
  });

  it('says Content-Length: 0 where a browser did, and asks for the head alone with HEAD', () => {
    const post = request({ method: 'POST', headers: [['Content-Length', '0']] });
    expect(inShell(curlCommand(post)).words.slice(-2)).toEqual(['--data-raw', '']);
    expect(inShell(curlCommand(request({ method: 'HEAD' }))).words[1]).toBe('--head');
  });

  it('pipes bytes that no shell word can hold', () => {
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const { words, input } = inShell(curlCommand(request({ method: 'PUT', body })));
    expect(words.slice(-2)).toEqual(['--data-binary', '@-']);
    expect(new Uint8Array(input)).toEqual(body);
  });
});
