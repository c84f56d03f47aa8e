import type { Message, Quote } from '@/core/conversation';
import type { HandedQuestion, Handoff, UnreadReason } from '@/core/handoff';
import type { ConversationId, HandoffId, MessageId } from '@/core/ids';
import { isPrivate } from '@/core/private-conversation';
import { cleanText } from '@/core/question';
import type { Site } from '@/core/site';
import { LiveTopic } from '@/messaging/live-topic';
import { handoffsTopic } from '@/messaging/topics/handoffs';
import type { HandoffsRepository } from '@/storage/handoffs-repository';
import type { Conversations } from './conversations';
import { ConversationFullError } from './errors/conversation-full-error';
import type { NewTurn } from './new-turn';

export interface Selection {
  readonly handoffId: HandoffId;
  readonly windowId: number;
  readonly site: Site;
  readonly quote: Quote;
  /** Of the frame in which it was marked, where that is known. */
  readonly frameUrl?: string;
  /** It was marked in a private window. */
  readonly privately?: boolean;
  /** Asked at once; what is typed in that conversation stays. */
  readonly question?: HandedQuestion;
  /** There is nothing to quote, and why. */
  readonly unread?: UnreadReason;
}

export interface HandoffsOptions {
  readonly repository: HandoffsRepository;
  readonly conversations: Conversations;
  /** A message wherever it is kept. */
  message(id: MessageId): Promise<Message | undefined>;
  /** The site of these addresses that is never read; null where all may be. */
  refused(addresses: readonly string[]): Promise<Site | null>;
  /** Stores a question, once, and has it answered. */
  ask(turn: NewTurn): Promise<void>;
}

/** Conversations that wait to be shown by the panel of a window, until it says that it shows them. */
export class Handoffs {
  readonly live = new LiveTopic(handoffsTopic, []);
  readonly #options: HandoffsOptions;
  /** Taken in this life of the host: an offer that is repeated is not a second one (I10). */
  readonly #taken = new Map<HandoffId, Promise<void>>();

  constructor(options: HandoffsOptions) {
    this.#options = options;
  }

  /** Forgets what an earlier life left: windows have other ids after a restart. Drafts keep the quotes. */
  async start(): Promise<void> {
    await this.#options.repository.clear();
  }

  /**
   * Puts the selection into the draft of the site's conversation; what was typed there stays. One
   * that comes with a question is asked there instead, and the draft stays as it is.
   */
  offer(selection: Selection): Promise<void> {
    return this.#once(selection.handoffId, async () => {
      const allowed = await this.#allowed(selection);
      const { handoffId: id, windowId, question, unread } = allowed;
      const { conversationId, isNew } =
        question !== undefined && cleanText(question.text).trim() !== ''
          ? await this.#ask(allowed, { ...question, text: cleanText(question.text).trim() })
          : await this.#quote(allowed);
      if (!isNew) return;
      const asked = question !== undefined && ({ asked: true } as const);
      await this.#put({ id, windowId, conversationId, ...asked, ...(unread && { unread }) });
    });
  }

  /** Has a window's panel show a conversation; the newest wish of a window replaces older ones. */
  show(handoff: Handoff): Promise<void> {
    return this.#once(handoff.id, () => this.#put(handoff));
  }

  async acknowledge(id: HandoffId): Promise<void> {
    await this.#options.repository.delete(id);
    this.live.publish(this.live.value.filter((handoff) => handoff.id !== id));
  }

  /**
   * Whoever offers it has asked before they read it: a site may have been closed since. About
   * nothing nothing is asked, and it takes the place of no quote.
   */
  async #allowed(selection: Selection): Promise<Selection> {
    const { question: _unasked, ...others } = selection;
    const { quote, frameUrl = '', unread } = selection;
    const { pageUrl } = quote;
    const isRefused = (await this.#options.refused([pageUrl, frameUrl])) !== null;
    if (isRefused) {
      return { ...others, quote: { text: '', pageTitle: '', pageUrl }, unread: 'never' };
    }
    if (unread !== undefined) return others;
    return cleanText(quote.text).trim() === '' ? { ...others, unread: 'nothing' } : selection;
  }

  async #quote({ site, quote, unread, privately }: Selection) {
    const { conversations } = this.#options;
    const conversationId = await conversations.openings.open(site, privately);
    if (unread === undefined) {
      const { draft } = (await conversations.live(conversationId)).value;
      await conversations.drafts.set(conversationId, { ...draft, quote });
    }
    return { conversationId, isNew: true };
  }

  /**
   * An earlier life of the host may have stored the question and gone before it could say so: it
   * is looked for everywhere, because the site may have a later conversation by now.
   */
  async #ask({ site, quote, privately }: Selection, question: HandedQuestion) {
    const { conversations, message, ask } = this.#options;
    const known = (await message(question.questionId))?.conversationId;
    const isNew = known === undefined || (await conversations.exists(known));
    const conversationId: ConversationId =
      known ?? (await conversations.openings.open(site, privately));
    const turn = { ...question, conversationId, quote, answerWith: null, keepsDraft: true };
    if (!isNew) return { conversationId, isNew };
    try {
      await ask(turn);
    } catch (thrown) {
      if (!(thrown instanceof ConversationFullError)) throw thrown;
      // Nothing of it is in a box that it could wait in: a new conversation has room.
      const roomier = await conversations.openings.begin(site, privately);
      await ask({ ...turn, conversationId: roomier });
      return { conversationId: roomier, isNew };
    }
    return { conversationId, isNew };
  }

  async #put(handoff: Handoff): Promise<void> {
    const { repository } = this.#options;
    for (const old of this.live.value.filter(({ windowId }) => windowId === handoff.windowId)) {
      await repository.delete(old.id);
    }
    if (!isPrivate(handoff.conversationId)) await repository.put(handoff);
    this.live.publish([
      ...this.live.value.filter(({ windowId }) => windowId !== handoff.windowId),
      handoff,
    ]);
  }

  /** Does it for the first who asks. One that failed was not done: asked again, it is done. */
  #once(id: HandoffId, work: () => Promise<void>): Promise<void> {
    const known = this.#taken.get(id);
    if (known !== undefined) return known;
    const done = work();
    this.#taken.set(id, done);
    done.catch(() => this.#taken.delete(id));
    return done;
  }
}
