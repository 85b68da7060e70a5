import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gradingResultSchema } from './result.ts';

describe('the result’s schema', () => {
  // `npx vitest run src/grading/result.test.ts --update` writes the file anew.
  it('is what docs/result.schema.json says', async () => {
    const schema = { title: 'GradingResult', ...z.toJSONSchema(gradingResultSchema, { io: 'input' }) };
    const json = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
    await expect(json).toMatchFileSnapshot('../../docs/result.schema.json');
  });

  it('refuses results that could pass for others', () => {
    const result = {
      version: 1,
      exercise: 'e01',
      engine: 'node',
      status: 'pass',
      message: '',
      checks: [],
      durationMs: 1,
    };
    expect(gradingResultSchema.safeParse(result).success).toBe(true);
    for (const wrong of [{ version: 2 }, { status: 'passed' }, { engine: 'deno' }, { durationMs: -1 }]) {
      expect(gradingResultSchema.safeParse({ ...result, ...wrong }).success).toBe(false);
    }
  });
});
