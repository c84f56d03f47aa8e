import * as v from 'valibot';
import type { Quote } from '@/core/conversation';
import { ReportedError } from '@/core/errors/homebody-error';
import type { UnreadReason } from '@/core/handoff';
import { asId, type HandoffId, type MakeId } from '@/core/ids';
import { cutQuote } from '@/core/quote-limit';
import { seenText } from '@/core/seen-text';
import { type Site, siteOf } from '@/core/site';
import type { Ask } from '@/messaging/ask';
import { offerSelection } from '@/messaging/commands/host';

/** What the person marked, as the browser says at once, and where. */
export interface Marked {
  readonly text: string;
  readonly pageTitle: string;
  readonly pageUrl: string;
  readonly windowId: number;
  /** Of the frame in which it was marked, where it is another than the page. */
  readonly frameUrl?: string;
  /** It was marked in a private window: it is written down nowhere. */
  readonly privately?: boolean;
  /** Nothing could be read, and why; the text is empty then. */
  readonly unread?: UnreadReason;
}

/** The text that the page itself gives, and where the frame stands that gave it. */
export interface Better {
  readonly text: string;
  readonly frameUrl: string;
}

/** A place that outlives the service worker, but not the browser. */
export interface SessionStore {
  get(): Promise<unknown>;
  /** `undefined` takes it away. */
  set(value: unknown): Promise<void>;
}

type Selection = v.InferOutput<typeof offerSelection.request>;
/** Why the host did not take some that it was offered, by their ids. */
type Refusals = ReadonlyMap<HandoffId, ReportedError>;
const StoredSchema = v.fallback(v.array(v.unknown()), []);

/** How long a page may take to say better what was marked, in milliseconds; one that hangs never does. */
const READING_MS = 1000;

/** Waits, in milliseconds, after each of which what was not taken is offered again. */
const AGAIN_MS = [2_000, 10_000];

export interface SelectionDeliveryOptions {
  readonly store: SessionStore;
  ensureHost(): Promise<void>;
  readonly ask: Ask;
  readonly makeId: MakeId;
  sleep(ms: number): Promise<void>;
  /** One of a private window was taken late: that window may be closed by now. */
  takenLate(): Promise<void>;
}

/**
 * Hands selections to the host. Each is written down at once and crossed out when the host says
 * that it has it, so a service worker that dies in between loses none.
 */
export class SelectionDelivery {
  readonly #options: SelectionDeliveryOptions;
  // Apart, so that a selection is written down also while the host is slow to take another one.
  readonly #writing = inTurn();
  readonly #offering = inTurn();
  /** Selections written down that may still get a better text: they are not offered before. */
  readonly #reading = new Map<HandoffId, Promise<void>>();
  #again: Promise<void> | null = null;
  /** Those of private windows that were not taken yet, in their order: in this memory alone. */
  #private: readonly Selection[] = [];
  #againPrivately: Promise<void> | null = null;

  constructor(options: SelectionDeliveryOptions) {
    this.#options = options;
  }

  /**
   * Writes the selection down and delivers it, after those before it: once, with the text that
   * the page itself gives where that comes in time. Rejects where this one was not taken; what
   * became of those before it is not said.
   * @param instruction a question to be asked about it at once, where one was chosen
   */
  async deliver(
    marked: Marked,
    better: Promise<Better | null> | null = null,
    instruction: string | null = null,
  ): Promise<void> {
    const { windowId, pageUrl, frameUrl, unread, privately = false } = marked;
    const { makeId } = this.#options;
    const handoffId = asId<'handoff'>(makeId());
    const site: Site = siteOf(pageUrl);
    const selection: Selection = {
      ...{ handoffId, windowId, site, quote: browsersQuote(marked, better !== null) },
      ...(frameUrl !== undefined && { frameUrl }),
      ...(unread && { unread }),
      ...(privately && { privately }),
      // Made once and written down with it, so that however often it is offered it is asked once.
      ...(instruction !== null && {
        question: {
          questionId: asId<'message'>(makeId()),
          answerId: asId<'message'>(makeId()),
          text: instruction,
        },
      }),
    };
    if (privately) return this.#deliverPrivately(selection, better);
    const written = this.#change((stored) => [...stored, selection]);
    const ready = better === null ? written : written.then(() => this.#improve(handoffId, better));
    this.#reading.set(handoffId, ready);
    try {
      await ready;
    } finally {
      this.#reading.delete(handoffId);
      expectTaken(handoffId, await this.#offerAllNow());
    }
  }

  /**
   * Delivers what was written down and not delivered, also by an earlier life of the service
   * worker. Rejects where something was not taken, which is offered again after a while.
   */
  async resume(): Promise<void> {
    const [refusal] = (await this.#offerAllNow()).values();
    if (refusal !== undefined) throw refusal;
  }

  /** Offers all; what was not taken is offered again after a while. */
  async #offerAllNow(): Promise<Refusals> {
    let isAllTaken = false;
    try {
      const refusals = await this.#offerAll();
      isAllTaken = refusals.size === 0;
      return refusals;
    } finally {
      if (!isAllTaken) {
        this.#again ??= this.#offerAgain(() => this.#offerAll()).finally(() => {
          this.#again = null;
        });
      }
    }
  }

  /** The last private window is closed: what was marked in one goes with it. */
  forgetPrivate(): void {
    this.#private = [];
  }

  async #offerAgain(offer: () => Promise<Refusals>): Promise<void> {
    for (const pause of AGAIN_MS) {
      await this.#options.sleep(pause);
      try {
        if ((await offer()).size === 0) return;
      } catch {
        // Whoever offered it first was told; it stays where it is kept.
      }
    }
  }

  #offerAll(): Promise<Refusals> {
    return this.#offering(async () =>
      eachOffered(await this.#read(), ({ handoffId }) => this.#offer(handoffId)),
    );
  }

  async #offer(handoffId: HandoffId): Promise<void> {
    // A better text that could not be had is the concern of who marked it: here the first one serves.
    await this.#reading.get(handoffId)?.catch(() => {});
    const selection = (await this.#read()).find((one) => one.handoffId === handoffId);
    if (selection === undefined) return;
    await this.#options.ensureHost();
    await this.#options.ask(offerSelection, selection);
    await this.#change((stored) => stored.filter((other) => other.handoffId !== handoffId));
  }

  /** From this memory straight to the host's: a service worker that dies in between loses it. */
  async #deliverPrivately(
    selection: Selection,
    better: Promise<Better | null> | null,
  ): Promise<void> {
    // Read at once, offered in turn: the later one of two pages may be the quicker one.
    const reading = better === null ? null : this.#inTime(better).catch(() => null);
    const offering = this.#offering(async () => {
      const read = await reading;
      this.#private = [...this.#private, read === null ? selection : withText(selection, read)];
      return this.#offerPrivate();
    });
    let isAllTaken = false;
    try {
      const refusals = await offering;
      isAllTaken = refusals.size === 0;
      expectTaken(selection.handoffId, refusals);
    } finally {
      if (!isAllTaken) this.#offerPrivateAgain();
    }
  }

  #offerPrivateAgain(): void {
    const offer = async () => {
      const refusals = await this.#offering(() => this.#offerPrivate());
      await this.#options.takenLate();
      return refusals;
    };
    this.#againPrivately ??= this.#offerAgain(offer).finally(() => {
      this.#againPrivately = null;
    });
  }

  #offerPrivate(): Promise<Refusals> {
    return eachOffered(this.#private, async (selection) => {
      await this.#options.ensureHost();
      // Its window may have been closed meanwhile.
      if (!this.#private.includes(selection)) return;
      await this.#options.ask(offerSelection, selection);
      this.#private = this.#private.filter((other) => other !== selection);
    });
  }

  #inTime(better: Promise<Better | null>): Promise<Better | null> {
    return Promise.race([better, this.#options.sleep(READING_MS).then(() => null)]);
  }

  async #improve(handoffId: HandoffId, better: Promise<Better | null>): Promise<void> {
    const read = await this.#inTime(better);
    if (read === null) return;
    const improved = (one: Selection): Selection =>
      one.handoffId === handoffId ? withText(one, read) : one;
    await this.#change((stored) => stored.map(improved));
  }

  #change(change: (stored: readonly Selection[]) => readonly Selection[]): Promise<void> {
    return this.#writing(async () => this.#options.store.set(change(await this.#read())));
  }

  /** What is written down; what is no selection is left out. */
  async #read(): Promise<Selection[]> {
    return v.parse(StoredSchema, await this.#options.store.get()).flatMap((stored) => {
      const parsed = v.safeParse(offerSelection.request, stored);
      return parsed.success ? [parsed.output] : [];
    });
  }
}

/**
 * The quote as the browser gives it, which may have put all of it into one line; where the page
 * was not asked either, it is what the page gave. What draws nothing is left out of both: nobody
 * marked it knowingly.
 */
function browsersQuote({ text, pageTitle, pageUrl }: Marked, isBrowsers: boolean): Quote {
  const quote = { text: seenText(cutQuote(text)), pageTitle: seenText(pageTitle), pageUrl };
  return isBrowsers && quote.text !== '' ? { ...quote, fromBrowser: true } : quote;
}

/** With what the page gave, and the frame that gave it: the host judges that one, too. */
function withText(selection: Selection, { text, frameUrl }: Better): Selection {
  const { fromBrowser: _browsers, ...quote } = selection.quote;
  return { ...selection, frameUrl, quote: { ...quote, text: seenText(cutQuote(text)) } };
}

/** In their order. One that the host refused is no reason to keep those behind it waiting. */
async function eachOffered(
  selections: readonly Selection[],
  offer: (selection: Selection) => Promise<void>,
): Promise<Refusals> {
  const refusals = new Map<HandoffId, ReportedError>();
  for (const selection of selections) {
    try {
      await offer(selection);
    } catch (error) {
      if (!(error instanceof ReportedError)) throw error;
      refusals.set(selection.handoffId, error);
    }
  }
  return refusals;
}

/** @throws ReportedError where the host refused this one */
function expectTaken(id: HandoffId, refusals: Refusals): void {
  const refusal = refusals.get(id);
  if (refusal !== undefined) throw refusal;
}

/** Runs tasks one after another; one that fails does not keep the next from running. */
function inTurn(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}
