import { expect, it } from 'vitest';
import { EngineError } from '../../engine/engine-error.ts';
import type { Engine } from '../../engine/port.ts';
import { createEngineSession, type PageEngineKind } from './engine-session.ts';

/** Engines of which the named kinds cannot boot, and the list of those that were made. */
function engines(broken: PageEngineKind[]) {
  const made: PageEngineKind[] = [];
  const load = async (kind: PageEngineKind): Promise<Engine> => {
    made.push(kind);
    const boot = async () => {
      if (broken.includes(kind)) throw new EngineError('boot-failed', `No ${kind} here.`, 'Try again.');
    };
    return { kind, boot, dispose: async () => undefined } as Engine;
  };
  return { made, load };
}

it('boots one engine for all who ask', async () => {
  const { made, load } = engines([]);
  const session = createEngineSession('embedded', load);
  session.warm();
  expect(await session.engine()).toBe(await session.engine());
  expect(made).toEqual(['embedded']);
  expect(session.notice.value).toBeUndefined();
});

it('says why when the embedded engine stands in for the wanted one', async () => {
  const { made, load } = engines(['webcontainer']);
  const session = createEngineSession('webcontainer', load);
  expect((await session.engine()).kind).toBe('embedded');
  expect(made).toEqual(['webcontainer', 'embedded']);
  expect(session.notice.value).toMatch(/^No webcontainer here\. .*embedded engine instead/);
});

it('tries again after an engine that could not boot', async () => {
  const broken: PageEngineKind[] = ['embedded'];
  const { load } = engines(broken);
  const session = createEngineSession('embedded', load);
  await expect(session.engine()).rejects.toThrow('No embedded here.');
  broken.pop();
  expect((await session.engine()).kind).toBe('embedded');
});
