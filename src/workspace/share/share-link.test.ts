import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hashOf, LONGEST_HASH, readHash, UnreadableShare } from './share-link.ts';

/** A link as somebody else might make it. */
function forge(text: string): string {
  const packed = deflateSync(strToU8(text));
  return `#code=${btoa(strFromU8(packed, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}
const forgeEdits = (edits: string) => forge(`{"format":1,"exercise":"e01","edits":${edits}}`);

describe('a link with code', () => {
  it('gives back what was put in, whatever the script it is written in', () => {
    const code = {
      exercise: 'e01',
      edits: { 'src/app.ts': 'const gruß = "こんにちは 🥐";\n', 'src/old.ts': null, 'views/ö.njk': '' },
    };
    const hash = hashOf(code);
    expect(hash).toMatch(/^#code=[\w-]+$/);
    expect(readHash(hash)).toEqual(code);
  });

  it('is short for a small change', () => {
    expect(hashOf({ exercise: 'e01', edits: { 'src/app.ts': 'x'.repeat(2_000) } }).length).toBeLessThan(200);
  });

  it('leaves other hashes alone', () => {
    expect(readHash('')).toBeUndefined();
    expect(readHash('#task')).toBeUndefined();
  });

  it.each([
    ['a path out of the project', forgeEdits('{"../x.ts":""}'), 'outside of the project'],
    ['an absolute path', forgeEdits('{"/etc/passwd":""}'), 'outside of the project'],
    ['__proto__', forgeEdits('{"__proto__":{"polluted":"yes"}}'), 'outside of the project'],
    ['__proto__ as a folder', forgeEdits('{"a/__proto__/b":"x"}'), 'outside of the project'],
    ['what is no text', forgeEdits('{"a.ts":{"toString":1}}'), 'cut off or changed'],
    [
      'too many files',
      forgeEdits(JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`f${i}.ts`, ''])))),
      'more than 50 files',
    ],
    ['too much text', forgeEdits(JSON.stringify({ 'a.ts': 'x'.repeat(300_001) })), 'more text'],
    ['a bomb', forge('0'.repeat(17_000_000)), 'more text'],
    ['a newer format', forge('{"format":2}'), 'newer version'],
    ['no JSON', forge('{'), 'cut off'],
    ['null', forge('null'), 'cut off'],
    ['no base64', '#code=%%%', 'cut off'],
    ['nothing', '#code=', 'cut off'],
    ['an endless address', `#code=${'A'.repeat(LONGEST_HASH)}`, 'longer than any link'],
  ])('refuses %s', (_what, hash, why) => {
    expect(() => readHash(hash)).toThrow(UnreadableShare);
    expect(() => readHash(hash)).toThrow(why);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('refuses every link that was cut off', () => {
    const hash = hashOf({ exercise: 'e01', edits: { 'src/app.ts': 'export const app = new Hono();' } });
    for (let length = '#code='.length; length < hash.length; length += 1) {
      expect(() => readHash(hash.slice(0, length))).toThrow(UnreadableShare);
    }
  });
});
