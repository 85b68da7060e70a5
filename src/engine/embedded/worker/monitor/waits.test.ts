// Where a program waits, as the probes see it.
import { describe, expect, it } from 'vitest';
import { Waits } from './waits.ts';

const never = new Promise(() => {});

describe('Waits', () => {
  it('finds the innermost wait of what ran last', async () => {
    const waits = new Waits();
    const inner = async () => {
      await waits.await(1, never);
    };
    const handler = async () => {
      await waits.await(2, Promise.resolve());
      await waits.await(3, inner());
    };
    const since = waits.stretch + 1;
    void waits.await(4, handler());
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await waits.innermost(since)).toBe(1);
  });

  it('forgets what has settled, and sees nothing of earlier waits', async () => {
    const waits = new Waits();
    void waits.await(1, never);
    await new Promise((resolve) => setTimeout(resolve));
    const since = waits.stretch + 1;
    await waits.await(2, Promise.resolve());
    await (waits.await(3, Promise.reject(new Error('x'))) as Promise<unknown>).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve));
    expect(await waits.innermost(since)).toBeUndefined();
    expect(await waits.innermost(0)).toBe(1);
  });

  it('follows promises that are made by hand, without marking their rejections as handled', async () => {
    const waits = new Waits();
    let settle: (value: unknown) => void = () => {};
    const executor = waits.executor(5, (resolve: (value: unknown) => void) => {
      settle = resolve;
    }) as ConstructorParameters<PromiseConstructor>[0];
    const promise = new Promise(executor);
    expect(await waits.innermost(0)).toBe(5);
    settle('done');
    expect(await waits.innermost(0)).toBeUndefined();
    expect(await promise).toBe('done');
  });

  it('passes through what is no promise', async () => {
    const waits = new Waits();
    expect(waits.await(1, 7)).toBe(7);
    expect(waits.executor(1, undefined)).toBeUndefined();
    expect(await waits.innermost(0)).toBeUndefined();
  });
});
