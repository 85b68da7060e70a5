import { expect, it } from 'vitest';
import { hexDump } from './hex-dump.ts';

it('shows sixteen bytes a line with their letters, up to the limit', () => {
  const bytes = Uint8Array.from({ length: 18 }, (_, index) => 64 + index);
  expect(hexDump(bytes)).toBe(
    '000000  40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f  @ABCDEFGHIJKLMNO\n' +
      '000010  50 51                                            PQ',
  );
  expect(hexDump(new Uint8Array([0, 255]), 1)).toMatch(/^000000 {2}00 +·$/);
});
