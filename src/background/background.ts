import type { Badge } from '@/core/badge';
import type { MakeId } from '@/core/ids';
import { judgeCompletion } from '@/core/stale-guard';
import type { Ask } from '@/messaging/ask';
import { CommandTable } from '@/messaging/command-table';
import { judgeCompletionCommand } from '@/messaging/commands/completion';
import { eraseEverything as eraseCommand } from '@/messaging/commands/erase';
import { ensureHost as ensureHostCommand, reportWork, showBadge } from '@/messaging/commands/host';
import { comparePage, readPage } from '@/messaging/commands/page';
import { showMenu } from '@/messaging/commands/presets';
import type { Envelope } from '@/messaging/envelope';
import { modelStateFrom } from '@/messaging/schemas/model-state';
import { type Marked, SelectionDelivery, type SessionStore } from './deliver-selections';
import { createEnsureHost, type OffscreenDocuments } from './ensure-host';
import { eraseEverything } from './erase-everything';
import type { KeptData } from './kept-data';
import { KeptMenu, type KeptMenuOptions } from './kept-menu';
import { type FoundPage, PageReader } from './page-reader';
import { createRoute } from './route';

export interface BackgroundOptions {
  readonly documents: OffscreenDocuments;
  readonly ask: Ask;
  send(message: Envelope): Promise<unknown>;
  readonly selections: SessionStore;
  /** Whether the host had work when it last said so. */
  readonly work: SessionStore;
  /** What stands on the toolbar icon; the browser keeps it. */
  setBadge(badge: Badge | null): Promise<void>;
  readonly kept: KeptData;
  /** The browser's menu, and the copy of what it shows. */
  readonly menu: KeptMenuOptions;
  /** Reads the page of a tab. Never rejects; never answers where the page hangs. */
  findPage(tabId: number): Promise<FoundPage>;
  /** Tells open surfaces that what they show is gone. */
  tellErased(): void;
  readonly makeId: MakeId;
  sleep(ms: number): Promise<void>;
}

/** The service worker's part, without the browser. It holds no truth (invariant I10). */
export function createBackground(options: BackgroundOptions) {
  const { documents, ask, send, work, makeId, sleep } = options;
  const ensureHost = createEnsureHost(documents, ask);
  const selections = new SelectionDelivery({
    store: options.selections,
    ensureHost,
    ask,
    makeId,
    sleep,
  });
  const pages = new PageReader({ read: (tabId) => options.findPage(tabId), sleep });
  const menu = new KeptMenu(options.menu);
  const commands = new CommandTable('background')
    .on(readPage, (request) => pages.read(request))
    .on(comparePage, (request) => pages.compare(request))
    .on(ensureHostCommand, async () => {
      await ensureHost();
      return {};
    })
    .on(reportWork, async ({ pending }) => {
      // Having had none is not worth a word that was never written.
      if (pending || (await work.get()) !== undefined) await work.set(pending);
      return {};
    })
    .on(showBadge, async ({ badge }) => {
      await options.setBadge(badge);
      return {};
    })
    .on(showMenu, async (content) => {
      await menu.take(content);
      return {};
    })
    .on(eraseCommand, async () => {
      const { withoutHost } = ensureHost;
      const erased = await eraseEverything({ kept: options.kept, withoutHost, sleep });
      await options.setBadge(null);
      // The copy went with the rest: what the host has from now on is what the menu shows at first.
      await menu.rebuild();
      await ensureHost();
      options.tellErased();
      return erased;
    })
    .on(judgeCompletionCommand, async ({ completion, state }) =>
      judgeCompletion(completion, modelStateFrom(state)),
    );
  return {
    answer: createRoute({ commands, ensureHost, send }),
    /** `presetId` is the preset that is asked about it at once; one that is gone asks nothing. */
    deliver: async (
      marked: Marked,
      better: Promise<string | null> | null = null,
      presetId: string | null = null,
    ) => {
      const instruction = presetId === null ? null : await menu.instructionOf(presetId);
      await selections.deliver(marked, better, instruction);
    },
    rebuildMenu: () => menu.rebuild(),
    /** The service worker has started: selections that were not delivered are. */
    resume: () => selections.resume(),
    /** The browser has started: a host that had work goes on with it. */
    async launch(): Promise<void> {
      if ((await work.get()) === true) await ensureHost();
    },
  };
}
