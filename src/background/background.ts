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
import { endPrivateWindows } from '@/messaging/commands/private';
import { keepUnread, mayReadPage } from '@/messaging/commands/sites';
import type { Envelope } from '@/messaging/envelope';
import { modelStateFrom } from '@/messaging/schemas/model-state';
import {
  type Better,
  type Marked,
  SelectionDelivery,
  type SessionStore,
} from './deliver-selections';
import { createEnsureHost, type OffscreenDocuments } from './ensure-host';
import { eraseEverything } from './erase-everything';
import type { KeptData } from './kept-data';
import { KeptMenu, type KeptMenuOptions } from './kept-menu';
import { KeptUnread } from './kept-unread';
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
  /** The copy of which sites are never read. */
  readonly unread: SessionStore;
  hasPrivateWindows(): Promise<boolean>;
  /** Where the page of a tab stands; null where that is not told. */
  tabAddress(tabId: number): Promise<string | null>;
  /** Reads the page of a tab. Never rejects; never answers where the page hangs. */
  findPage(tabId: number): Promise<FoundPage>;
  /** Tells open surfaces that what they show is gone. */
  tellErased(): void;
  readonly makeId: MakeId;
  sleep(ms: number): Promise<void>;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
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
    takenLate: () => endPrivately(),
  });
  const unread = new KeptUnread(options.unread);
  /** Judged by the host, from what is stored; where it cannot say, nothing is read. */
  const isRefused = async (address: string) => {
    await ensureHost();
    return (await ask(mayReadPage, { addresses: [address] })).refused !== null;
  };
  const findPage = async (tabId: number, address: string | null): Promise<FoundPage> => {
    if (address !== null && (await isRefused(address))) return { kind: 'refused', why: 'never' };
    const found = await options.findPage(tabId);
    // The tab may have gone elsewhere meanwhile, and the site may have been closed.
    const isClosed = found.kind === 'read' && (await isRefused(found.address));
    return isClosed ? { kind: 'refused', why: 'never' } : found;
  };
  /** Without its text where the frame that gave it may not be read: the browser named another one. */
  const judged = async (reading: Promise<Better | null>, pageUrl: string) => {
    const found = await reading;
    if (found === null || (await unread.mayRead([pageUrl, found.frameUrl]))) return found;
    return { ...found, text: '' };
  };
  const pages = new PageReader({ read: findPage, address: options.tabAddress, sleep });
  const endPrivately = async () => {
    if (await options.hasPrivateWindows()) return;
    selections.forgetPrivate();
    if (!(await documents.exists())) return;
    await ask(endPrivateWindows, {});
  };
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
    .on(keepUnread, async (sites) => {
      await unread.take(sites);
      return {};
    })
    .on(showMenu, async (content) => {
      await menu.take(content);
      return {};
    })
    .on(eraseCommand, async () => {
      const { withoutHost } = ensureHost;
      const erased = await eraseEverything({ kept: options.kept, withoutHost, sleep });
      try {
        await options.setBadge(null).catch(options.onFault);
        // The copy went with the rest: what the host has from now on is what the menu shows at first.
        await menu.rebuild().catch(options.onFault);
        await ensureHost();
      } finally {
        // What they show is gone, whatever else failed.
        options.tellErased();
      }
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
      read: (() => Promise<Better | null>) | null = null,
      presetId: string | null = null,
    ) => {
      const { pageUrl, frameUrl = '', windowId, privately = false } = marked;
      if (!(await unread.mayRead([pageUrl, frameUrl]))) {
        const nothing = { text: '', pageTitle: '', pageUrl, windowId, privately } as const;
        await selections.deliver({ ...nothing, unread: 'never' });
        return;
      }
      // Asked for before anything else is waited for: the page may change.
      const better = read === null ? null : judged(read(), pageUrl);
      const instruction = presetId === null ? null : await menu.instructionOf(presetId);
      await selections.deliver(marked, better, instruction);
      // Its window may have been closed meanwhile.
      if (privately) await endPrivately();
    },
    mayRead: (addresses: readonly string[]) => unread.mayRead(addresses),
    /** A window was closed: with the last private one goes what was said in them. */
    windowClosed: endPrivately,
    rebuildMenu: () => menu.rebuild(),
    /** The service worker has started: selections that were not delivered are. */
    resume: async () => {
      await Promise.all([selections.resume(), endPrivately()]);
    },
    /** The browser has started: a host that had work goes on with it. */
    async launch(): Promise<void> {
      if ((await work.get()) === true) await ensureHost();
    },
  };
}
