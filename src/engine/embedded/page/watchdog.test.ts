import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWatchdog } from './watchdog.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function watch() {
  const ping = vi.fn();
  const onStuck = vi.fn();
  return { ping, onStuck, dog: startWatchdog(ping, onStuck) };
}

it('gives a worker that has answered before five seconds', () => {
  const { dog, onStuck } = watch();
  vi.advanceTimersByTime(250);
  dog.pong();
  vi.advanceTimersByTime(5_000);
  expect(onStuck).not.toHaveBeenCalled();
  vi.advanceTimersByTime(250);
  expect(onStuck).toHaveBeenCalledOnce();
  dog.stop();
});

it('is patient with a worker that is still starting', () => {
  const { dog, onStuck } = watch();
  vi.advanceTimersByTime(15_000);
  expect(onStuck).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(onStuck).toHaveBeenCalledOnce();
  dog.stop();
});

it('keeps pinging a worker that answers', () => {
  const { dog, ping, onStuck } = watch();
  for (let round = 0; round < 100; round += 1) {
    vi.advanceTimersByTime(250);
    dog.pong();
  }
  expect(ping).toHaveBeenCalledTimes(100);
  expect(onStuck).not.toHaveBeenCalled();
  dog.stop();
});

it('does not count the ticks of a page that is itself held up', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const { dog, onStuck } = watch();
  vi.advanceTimersByTime(250);
  dog.pong();
  for (let round = 1; round <= 60; round += 1) {
    clock.mockReturnValue(round * 600);
    vi.advanceTimersByTime(250);
  }
  expect(onStuck).not.toHaveBeenCalled();
  dog.stop();
});
