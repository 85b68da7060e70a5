import { expect, it, vi } from 'vitest';
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
  const session = createEngineSession({ standard: 'embedded' }, load);
  session.warm();
  expect(await session.engine()).toBe(await session.engine());
  expect(made).toEqual(['embedded']);
  expect(session.notice.value).toBeUndefined();
});

it('says why when the embedded engine stands in for the wanted one', async () => {
  const { made, load } = engines(['webcontainer']);
  const session = createEngineSession({ standard: 'webcontainer' }, load);
  expect((await session.engine()).kind).toBe('embedded');
  expect(made).toEqual(['webcontainer', 'embedded']);
  expect(session.notice.value).toMatch(/^No webcontainer here\. .*embedded engine instead/);
});

it('tries again after an engine that could not boot', async () => {
  const broken: PageEngineKind[] = ['embedded'];
  const { load } = engines(broken);
  const session = createEngineSession({ standard: 'embedded' }, load);
  await expect(session.engine()).rejects.toThrow('No embedded here.');
  broken.pop();
  expect((await session.engine()).kind).toBe('embedded');
});

it('uses another engine when it is chosen, and ends the one before', async () => {
  const { made, load } = engines([]);
  const session = createEngineSession({ standard: 'embedded' }, load);
  const first = await session.engine();
  const disposed = vi.spyOn(first, 'dispose');
  session.choose('webcontainer');
  expect(session.wanted.value).toBe('webcontainer');
  expect((await session.engine()).kind).toBe('webcontainer');
  expect(disposed).toHaveBeenCalledOnce();
  expect(made).toEqual(['embedded', 'webcontainer']);
});

it('gives whoever waits the engine that was chosen meanwhile, also when the first could not boot', async () => {
  for (const broken of [[], ['embedded']] as PageEngineKind[][]) {
    const { load } = engines(broken);
    const session = createEngineSession({ standard: 'embedded' }, load);
    const waiting = session.engine();
    session.choose('webcontainer');
    expect((await waiting).kind).toBe('webcontainer');
  }
});

it('remembers the choice for other exercises, but not over what an exercise asks for', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  createEngineSession({ standard: 'embedded' }, engines([]).load).choose('webcontainer');
  const free = createEngineSession({ standard: 'embedded' }, engines([]).load);
  const asking = createEngineSession({ standard: 'embedded', asked: 'embedded' }, engines([]).load);
  free.recall();
  asking.recall();
  expect([free.wanted.value, asking.wanted.value]).toEqual(['webcontainer', 'embedded']);
  vi.unstubAllGlobals();
});
