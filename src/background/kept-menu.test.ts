import { describe, expect, it } from 'vitest';
import { DEFAULT_PRESETS, type Preset, type ShownPreset } from '@/core/preset';
import { menuWords } from '@/ui/text/menu-words';
import { turnOfTheLoop } from '../../tests/harness/waiting';
import { KeptMenu } from './kept-menu';

const MINE: Preset = { kind: 'own', id: 'mine', name: 'Pirate', instruction: 'As a pirate.' };

/** A browser and a store that outlive the service worker. */
class World {
  stored: unknown;
  shown: { readonly ask: string; readonly names: readonly string[] } | null = null;
  builds = 0;
  locale = 'en-GB';
  fails: 'to build' | 'to store' | null = null;
  /** The service worker dies when the items before are gone. */
  dies = false;

  start(): KeptMenu {
    return new KeptMenu({
      store: {
        get: async () => structuredClone(this.stored),
        set: async (value) => {
          if (this.fails === 'to store') throw new Error('no room');
          this.stored = structuredClone(value);
        },
      },
      words: menuWords,
      locale: () => this.locale,
      build: async (ask: string, presets: readonly ShownPreset[]) => {
        if (this.fails === 'to build') throw new Error('no menu');
        this.builds += 1;
        if (this.dies) {
          this.shown = null;
          await new Promise(() => {});
        }
        this.shown = { ask, names: presets.map(({ name }) => name) };
      },
    });
  }
}

describe('the menu of the browser', () => {
  it('has the standard presets in the language of the browser, before there ever was a host', async () => {
    const world = new World();
    world.locale = 'de-AT';
    await world.start().rebuild();
    expect(world.shown?.names).toEqual([
      'Erklären',
      'Zusammenfassen',
      'Übersetzen',
      'Vereinfachen',
    ]);
    expect(await world.start().instructionOf('translate')).toBe('Übersetze das ins Deutsche.');
    expect(world.stored).toBeUndefined();
  });

  it('shows what the person set, in the language they chose, also after a restart', async () => {
    const world = new World();
    await world.start().take({ presets: [MINE, ...DEFAULT_PRESETS], language: 'fr' });
    const names = ['Pirate', 'Expliquer', 'Résumer', 'Traduire', 'Simplifier'];
    expect(world.shown?.names).toEqual(names);
    const again = new World();
    again.stored = world.stored;
    await again.start().rebuild();
    expect(again.shown?.names).toEqual(names);
    expect(await world.start().instructionOf('mine')).toBe('As a pirate.');
    expect(await world.start().instructionOf('gone')).toBeNull();
  });

  it('has the one question alone where every preset was removed', async () => {
    const world = new World();
    await world.start().take({ presets: [], language: 'en' });
    expect(world.shown).toEqual({ ask: 'Ask Homebody about selection', names: [] });
  });

  it('is left alone when the host says what it shows already', async () => {
    const world = new World();
    const menu = world.start();
    await menu.take({ presets: DEFAULT_PRESETS, language: 'browser' });
    expect(world.builds).toBe(0);
    await menu.take({ presets: [MINE], language: 'browser' });
    await menu.take({ presets: [MINE], language: 'browser' });
    expect(world.builds).toBe(1);
  });

  it.each(['to build', 'to store'] as const)(
    'is built when it is told again, where it failed %s',
    async (what) => {
      const world = new World();
      const content = { presets: [MINE], language: 'browser' } as const;
      world.fails = what;
      await expect(world.start().take(content)).rejects.toThrow();
      world.fails = null;
      await world.start().take(content);
      expect(world.shown?.names).toEqual(['Pirate']);
      expect(world.stored).toEqual(content);
    },
  );

  it.each([null, 7, 'garbage', { presets: [{ kind: 'own' }] }, []])(
    'is the standard one where the copy is %j',
    async (garbage) => {
      const world = new World();
      world.stored = garbage;
      await world.start().rebuild();
      expect(world.shown?.names).toHaveLength(4);
    },
  );

  it.each([DEFAULT_PRESETS, [MINE]])(
    'is built when it is told, where the service worker died while it built the same one: %j',
    async (...presets) => {
      const world = new World();
      const content = { presets, language: 'browser' } as const;
      await world.start().take(content);
      world.dies = true;
      void world.start().rebuild();
      await turnOfTheLoop();
      expect(world.shown).toBeNull();
      world.dies = false;
      await world.start().take(content);
      expect(world.shown?.names).toHaveLength(presets.length);
      expect(world.stored).toEqual(content);
    },
  );
});
