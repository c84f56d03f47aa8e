import { expect, it } from 'vitest';
import { menuWords } from '@/ui/text/menu-words';
import { type BackgroundOptions, createBackground } from './background';

const NOTHING = { databases: [], files: [], others: [] };

/** A service worker in which these fail. */
async function eraseWhere(failing: 'badge' | 'menu' | 'host') {
  const faults: unknown[] = [];
  let told = 0;
  let isErased = false;
  const fails = async (what: typeof failing) => {
    if (what === failing && isErased) throw new Error(what);
  };
  const store = { get: async () => undefined, set: async () => {} };
  const background = createBackground({
    documents: { exists: async () => true, create: async () => {}, close: async () => {} },
    ask: () => fails('host'),
    kept: {
      look: async () => NOTHING,
      erase: async () => {
        isErased = true;
      },
    },
    setBadge: () => fails('badge'),
    menu: {
      ...{ store, words: menuWords, locale: () => 'en' },
      build: () => fails('menu'),
    },
    tellErased: () => {
      told += 1;
    },
    sleep: async () => {},
    onFault: (error: unknown) => faults.push(error),
  } as unknown as BackgroundOptions);
  const envelope = {
    ...{ homebody: 'command', to: 'background', name: 'everything.erase', payload: {} },
  } as const;
  const reply = await background.answer(envelope, 'surface');
  return { reply, faults: faults.length, told };
}

it.each(['badge', 'menu'] as const)(
  'surfaces hear that everything is erased though the %s fails, which is told apart',
  async (failing) => {
    expect(await eraseWhere(failing)).toMatchObject({ reply: { ok: true }, faults: 1, told: 1 });
  },
);

it('surfaces hear that everything is erased though no host can be made', async () => {
  expect(await eraseWhere('host')).toMatchObject({ told: 1 });
});
