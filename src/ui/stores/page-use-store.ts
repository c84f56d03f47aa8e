import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Quote } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import { NO_SITE, type Site } from '@/core/site';
import { comparePage, type PageRefusal, type PageReply, readPage } from '@/messaging/commands/page';
import type { Adapter } from '../adapter';
import type { Text } from '../text/en';
import type { AnnouncerStore } from './announcer-store';
import type { ComposerStore } from './composer-store';
import type { ConversationStore } from './conversation-store';
import type { DraftStore } from './draft-store';
import type { NavigationStore } from './navigation-store';
import type { NoticeStore } from './notice-store';
import type { PageStore } from './page-store';
import { replaceQuote } from './replace-quote';
import type { ToastStore } from './toast-store';

export interface PageUseStoreOptions {
  readonly adapter: Adapter;
  readonly text: ReadonlySignal<Text>;
  readonly page: PageStore;
  readonly conversation: ConversationStore;
  readonly navigation: NavigationStore;
  readonly drafts: DraftStore;
  readonly composer: ComposerStore;
  readonly notices: NoticeStore;
  readonly announcer: AnnouncerStore;
  readonly toasts: ToastStore;
}

/** Why a page was not read. */
export interface PageProblem {
  readonly why: PageRefusal;
  /** The site that the tab shows, where it is `elsewhere`. */
  readonly site: Site | null;
}

/** What became of a page since it was read. */
type Staleness = 'changed' | 'elsewhere';

/** What is said of a page, in the conversation that it was asked for in and in no other. */
interface Here<Said> {
  /** Null before there is one. */
  readonly id: ConversationId | null;
  readonly said: Said;
}

/** Of the page that was read last: what a quote does not say. */
interface Taken {
  readonly mark: string;
  readonly tabId: number;
}

/**
 * "Use this page": reads the page in front when the person asks for it, and puts it into the
 * draft. Nothing is read at any other time, but to see whether that page is still the same.
 */
export class PageUseStore {
  readonly #options: PageUseStoreOptions;
  readonly #reading = signal<Here<true> | null>(null);
  readonly #problem = signal<Here<PageProblem> | null>(null);
  readonly #stale = signal<{ readonly mark: string; readonly state: Staleness } | null>(null);
  readonly #taken = signal<Taken | null>(null);
  #run = 0;
  #comparison = 0;
  #comparing: Promise<void> = Promise.resolve();
  /** Whether a page is being read for the conversation that is shown. */
  readonly reading: ReadonlySignal<boolean>;
  /** Why none was read for it; null where one was, or none was asked for. */
  readonly problem: ReadonlySignal<PageProblem | null>;
  /** The page that goes with the next question; null where none does. */
  readonly quote: ReadonlySignal<Quote | null>;
  /** Whether there may be a page in front that can be read: browser pages are none. */
  readonly isOffered: ReadonlySignal<boolean>;
  /** How that page differs from what was read; null where it does not, or nobody knows. */
  readonly staleness: ReadonlySignal<Staleness | null>;

  constructor(options: PageUseStoreOptions) {
    this.#options = options;
    const { drafts, page, conversation } = options;
    const here = <Said>(of: Here<Said> | null) =>
      of !== null && (of.id === null || of.id === conversation.id.value) ? of.said : null;
    this.reading = computed(() => here(this.#reading.value) !== null);
    this.problem = computed(() => here(this.#problem.value));
    this.quote = computed(() => {
      const quote = drafts.quote.value;
      return quote?.kind === 'page' ? quote : null;
    });
    this.isOffered = computed(() => {
      const shown = page.page.value;
      const isPage = shown?.site !== NO_SITE || shown.isFile === true;
      return shown?.tabId !== undefined && isPage;
    });
    this.staleness = computed(() => {
      const stale = this.#stale.value;
      return stale !== null && stale.mark === this.quote.value?.mark ? stale.state : null;
    });
  }

  dismiss(): void {
    this.#problem.value = null;
  }

  /**
   * Reads the page in front and puts it into the draft, and sends `question` with it where there
   * is one. What goes wrong is the `problem`, or a notice. Never rejects.
   */
  async use(question: string | null = null): Promise<void> {
    const { text, announcer, notices } = this.#options;
    const tabId = this.#options.page.page.peek()?.tabId;
    if (tabId === undefined || this.reading.peek()) return;
    this.#run += 1;
    const run = this.#run;
    this.#problem.value = null;
    this.#reading.value = { id: this.#options.conversation.id.peek(), said: true };
    announcer.say(text.peek().page.reading);
    try {
      await this.#read(tabId, run, question);
    } catch (thrown) {
      if (run === this.#run) notices.show(thrown);
    } finally {
      if (run === this.#run) this.#reading.value = null;
    }
  }

  /** Nobody waits for the page any more: what it says comes too late. */
  cancel(): void {
    this.#run += 1;
    this.#reading.value = null;
    this.#options.composer.focus();
  }

  /** Has the model begin elsewhere in the page, in UTF-16 code units of its text. */
  beginAt(from: number): void {
    this.#change(({ from: _before, ...quote }) => (from === 0 ? quote : { ...quote, from }));
  }

  /** Has the model read all of the page, in parts, or what fits. */
  readInPasses(wanted: boolean): void {
    this.#change(({ passes: _before, ...quote }) => (wanted ? { ...quote, passes: true } : quote));
  }

  /**
   * Finds out whether the page in front is still what was read, one time after another: what was
   * asked for last holds. Never rejects, and says nothing.
   */
  compare(): Promise<void> {
    this.#comparison += 1;
    const run = this.#comparison;
    this.#comparing = this.#comparing.then(() => this.#compare(run));
    return this.#comparing;
  }

  async #compare(run: number): Promise<void> {
    if (run !== this.#comparison) return;
    const { adapter, page, conversation } = this.#options;
    const quote = this.quote.peek();
    const tabId = page.page.peek()?.tabId;
    const site = conversation.conversation.peek()?.site;
    if (!quote?.mark || tabId === undefined || site === undefined) return;
    const { mark, pageUrl: address } = quote;
    const taken = this.#taken.peek();
    const isItsTab = taken?.mark === mark && taken.tabId === tabId;
    try {
      const { state } = await adapter.send(comparePage, { tabId, site, address, mark });
      if (run !== this.#comparison) return;
      // Another tab of the site shows another page, of course.
      const isStale = state === 'changed' || (state === 'elsewhere' && isItsTab);
      this.#stale.value = isStale ? { mark, state } : null;
    } catch {
      // Nobody asked: what was read stands as it was.
      if (run === this.#comparison) this.#stale.value = null;
    }
  }

  async #read(tabId: number, run: number, question: string | null): Promise<void> {
    const { adapter, page, navigation, conversation, composer, announcer, text } = this.#options;
    // The person may have called Homebody there since: then the panel comes along to that site.
    if (page.page.peek()?.site === null) await page.look();
    const id = await navigation.settled();
    if (run !== this.#run) return;
    this.#reading.value = { id, said: true };
    await conversation.show(id);
    const site = conversation.conversation.peek()?.site ?? NO_SITE;
    const reply = await adapter.send(readPage, { tabId, site });
    // Another conversation may be on its way: the page belongs to the one it was read for.
    const now = await navigation.settled();
    if (run !== this.#run) return;
    if (now !== id) {
      announcer.say(text.peek().page.leftBehind);
      return;
    }
    this.#take(reply, tabId, id);
    if (reply.kind === 'refused') return;
    this.#reading.value = null;
    // What was typed meanwhile stays in the box.
    if (question !== null) await composer.sendPreset(question);
  }

  #take(reply: PageReply, tabId: number, id: ConversationId): void {
    const { text, composer, announcer } = this.#options;
    const words = text.peek().page;
    if (reply.kind === 'refused') {
      const { why, site } = reply;
      this.#problem.value = { id, said: { why, site } };
      announcer.say(problemWords(words, { why, site }));
      return;
    }
    const { text: said, title, address, mark, isWhole, lacksFrames } = reply;
    const passes = this.quote.peek()?.passes;
    batch(() => {
      this.#stale.value = null;
      this.#taken.value = { mark, tabId };
      replaceQuote(this.#options, {
        ...{ kind: 'page', text: said, pageTitle: title, pageUrl: address, mark },
        ...(!isWhole && { isCut: true }),
        ...(lacksFrames && { lacksFrames }),
        ...(passes && { passes }),
      });
    });
    announcer.say(words.taken(title || words.untitled));
    composer.focus();
  }

  #change(change: (quote: Quote) => Quote): void {
    const quote = this.quote.peek();
    if (quote !== null) this.#options.drafts.putQuote(change(quote));
  }
}

/** A sentence for why a page was not read. */
export function problemWords(words: Text['page'], { why, site }: PageProblem): string {
  if (why !== 'elsewhere') return words.refused[why];
  return words.elsewhere(site === NO_SITE ? null : site);
}
