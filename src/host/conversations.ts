import {
  type Answer,
  type AnswerState,
  isOpen,
  type Message,
  titleFrom,
} from '@/core/conversation';
import { EMPTY_DRAFT } from '@/core/draft';
import type { ConversationId, MakeId, MessageId, ModelId } from '@/core/ids';
import type { Intent } from '@/core/intent';
import { isPrivate } from '@/core/private-conversation';
import type { Site } from '@/core/site';
import { isUntouched } from '@/core/untouched';
import { withLeaf } from '@/core/versions';
import type { ConversationStore, DraftStore } from '@/storage/conversation-store';
import type { Marks } from '@/storage/conversations-repository';
import { Drafts } from './drafts';
import { ConversationMissingError, MessageMissingError } from './errors/missing-errors';
import { KeyedLanes } from './keyed-lanes';
import { type LiveConversation, LiveConversations } from './live-conversations';
import { anotherAttempt, type NewTurn, newTurnRows } from './new-turn';
import { Openings } from './openings';
import { type StoredThread, showStored } from './show-stored';
import { Untouched } from './untouched';

export interface ConversationsOptions {
  readonly repository: ConversationStore;
  readonly drafts: DraftStore;
  /** Those of private windows. */
  readonly privately: Pick<ConversationStore, 'latestOf'>;
  readonly makeId: MakeId;
  now(): number;
  defaultModelId(site: Site): ModelId;
  /** Whether the person is in it. */
  isActive(id: ConversationId): boolean;
  onFault(error: unknown): void;
}

/**
 * The conversations, and their only writer: each change is stored first and shown then, so what
 * a surface shows has happened. Text that streams is the exception: it is shown at once and
 * stored a few times a second.
 */
export class Conversations {
  readonly #options: ConversationsOptions;
  readonly #live: LiveConversations;
  /** Writes to one conversation happen one after another, so each finds what the last one left. */
  readonly #writing = new KeyedLanes<ConversationId>();
  readonly #untouched: Untouched;
  /** Which one a person who comes to a site finds. */
  readonly openings: Openings;
  /** What is typed and not sent. */
  readonly drafts: Drafts;

  constructor(options: ConversationsOptions) {
    this.#options = options;
    const { repository, drafts, isActive } = options;
    const isNeeded = (id: ConversationId) => isActive(id) || this.#writing.isBusy(id);
    const untouched = new Untouched(repository, (id) => this.#isHere(id));
    this.#untouched = untouched;
    this.#live = new LiveConversations({
      ...{ repository, drafts, isNeeded },
      unstored: (id) => untouched.get(id),
      onWatched: (id) => this.settle(id),
    });
    const setTarget = (id: ConversationId, modelId: ModelId) => this.setTarget(id, modelId);
    this.openings = new Openings({ ...options, untouched, setTarget });
    this.drafts = new Drafts({
      store: drafts,
      inLane: (id, work) => this.#writing.run(id, async () => work(await this.live(id))),
      keepConversation: (id) => untouched.store(id),
      settle: (id) => this.settle(id),
    });
  }

  /** The topic of a conversation; rejects with ConversationMissingError. */
  live(id: ConversationId): Promise<LiveConversation> {
    return this.#live.get(id);
  }

  /**
   * Does a write to a conversation when those before it are done.
   * @throws ConversationMissingError where it is gone, or deleted
   */
  change<Result>(
    id: ConversationId,
    work: (live: LiveConversation) => Promise<Result>,
  ): Promise<Result> {
    return this.#writing.run(id, async () => {
      const live = await this.live(id);
      if (live.value.conversation.deletedAt !== null) throw new ConversationMissingError(id);
      await this.#untouched.store(id);
      return work(live);
    });
  }

  /** Whether it is there and not deleted. */
  async exists(id: ConversationId): Promise<boolean> {
    const found = (await this.#options.repository.get(id)) ?? this.#untouched.get(id);
    return found?.deletedAt === null;
  }

  /** What the conversations at hand ask for. */
  intents(): ReadonlyMap<ConversationId, Intent> {
    const intents = new Map<ConversationId, Intent>();
    for (const [id, { value }] of this.#live.loaded) {
      const { targetModelId: modelId, targetRevision: revision, deletedAt } = value.conversation;
      if (deletedAt === null) intents.set(id, { modelId, revision });
    }
    return intents;
  }

  /**
   * Somebody came to it, or left: where nothing was said or begun in it, it is stored only while
   * somebody has it before them.
   */
  settle(id: ConversationId): void {
    // Those of private windows go together, with the last one.
    if (isPrivate(id)) return;
    const live = this.#live.loaded.get(id)?.value;
    if (live && !isUntouched(live.conversation, live.messages, live.draft)) return;
    if (this.#isHere(id) && this.#untouched.get(id) === undefined) return;
    this.#writing.run(id, () => this.#untouched.settle(id)).catch(this.#options.onFault);
  }

  /** Takes out what an earlier life left of conversations in which nothing was said or begun. */
  async takeOutUntouched(): Promise<void> {
    for (const id of await this.#options.repository.untouched()) {
      await this.#writing.run(id, () => this.#untouched.settle(id));
    }
  }

  /** Stores question and empty answer. A turn that is already stored is left as it is (I10). */
  addTurn(turn: NewTurn): Promise<'added' | 'known'> {
    return this.change(turn.conversationId, async (live) => {
      const { conversation, messages } = live.value;
      if (messages.some((message) => message.id === turn.questionId)) return 'known';
      // A clock that was set back must not make this conversation older than it was.
      const now = Math.max(this.#options.now(), conversation.updatedAt + 1);
      const { question, answer } = newTurnRows(turn, live.value, now);
      const title = conversation.title === '' ? titleFrom(turn.text) : conversation.title;
      const spoken = { title, updatedAt: now };
      const isDraft = turn.replaces === undefined && turn.keepsDraft !== true;
      await this.#options.repository.addTurn(conversation.id, spoken, question, answer, isDraft);
      live.publish({ kind: 'message', message: question });
      live.publish({ kind: 'message', message: answer });
      const latest = withLeaf({ ...live.value.conversation, ...spoken }, undefined);
      live.publish({ kind: 'conversation', conversation: latest });
      if (isDraft) live.publish({ kind: 'draft', draft: EMPTY_DRAFT });
      return 'added';
    });
  }

  /** The thread as it stands. */
  async messages(id: ConversationId): Promise<readonly Message[]> {
    return (await this.live(id)).value.messages;
  }

  /** An answer as it stands; rejects with MessageMissingError. */
  async answer(conversationId: ConversationId, answerId: MessageId): Promise<Answer> {
    const found = (await this.messages(conversationId)).find((message) => message.id === answerId);
    if (found?.role !== 'assistant') throw new MessageMissingError(answerId);
    return found;
  }

  /**
   * Opens an ended answer for another attempt, to be written anew or gone on with.
   * @returns null where `attempt` is not its newest, or it has not ended: a wish that was repeated
   */
  reopen(
    conversationId: ConversationId,
    answerId: MessageId,
    attempt: number,
    fresh: boolean,
  ): Promise<Answer | null> {
    return this.#writing.run(conversationId, async () => {
      const answer = await this.answer(conversationId, answerId);
      if (answer.attempt !== attempt || isOpen(answer.state)) return null;
      const { conversation } = (await this.live(conversationId)).value;
      const waiting = anotherAttempt(answer, conversation.targetModelId, fresh);
      await this.putAnswer(waiting);
      return waiting;
    });
  }

  /**
   * Gives an answer that waits to another model; the conversation keeps its own.
   * @returns null where `attempt` is not its newest, or it does not wait any more
   */
  reassign(
    conversationId: ConversationId,
    answerId: MessageId,
    attempt: number,
    modelId: ModelId,
  ): Promise<Answer | null> {
    return this.#writing.run(conversationId, async () => {
      const answer = await this.answer(conversationId, answerId);
      if (answer.attempt !== attempt || answer.state !== 'waiting') return null;
      const { read, ...rest } = answer;
      // Another model begins by itself: what this one read says nothing of it.
      const isSame = modelId === answer.modelId;
      const moved: Answer = { ...rest, ...(isSame && read && { read }), modelId };
      await this.putAnswer(moved);
      return moved;
    });
  }

  /** Says more of why an answer failed, unless it was tried again meanwhile. */
  amend(answer: Answer): Promise<void> {
    return this.#writing.run(answer.conversationId, async () => {
      const now = await this.answer(answer.conversationId, answer.id);
      if (now.attempt === answer.attempt && now.state === 'failed') await this.putAnswer(answer);
    });
  }

  /** Stores and shows an answer's new state. */
  async putAnswer(answer: Answer): Promise<void> {
    const live = await this.live(answer.conversationId);
    await this.#options.repository.putAnswer(answer);
    live.publish({ kind: 'message', message: answer });
  }

  /** Shows an answer that could not be stored. */
  async show(answer: Answer): Promise<void> {
    (await this.live(answer.conversationId)).publish({ kind: 'message', message: answer });
  }

  /** Shows text that was just written. `answer` is as it was before it. */
  async addText(answer: Answer, state: AnswerState, text: string): Promise<void> {
    const live = await this.live(answer.conversationId);
    const { id: messageId, attempt } = answer;
    live.publish({ kind: 'delta', messageId, attempt, state, at: answer.text.length, text });
  }

  /** Keeps an answer as it is shown, without telling anyone. */
  async store(answer: Answer): Promise<void> {
    await this.#options.repository.putAnswer(answer);
  }

  /** Sets the target alone: neither time nor order changes (I7). */
  setTarget(id: ConversationId, targetModelId: ModelId): Promise<void> {
    return this.change(id, async (live) => {
      const { targetRevision: before } = live.value.conversation;
      const target = { targetModelId, targetRevision: before + 1 };
      await this.#options.repository.setTarget(id, target);
      const conversation = { ...live.value.conversation, ...target };
      live.publish({ kind: 'conversation', conversation });
    });
  }

  /**
   * Renames, pins, deletes it or brings it back; never touches its time.
   * @throws ConversationMissingError where it is deleted, and is not to be brought back
   */
  mark(id: ConversationId, marks: Marks): Promise<void> {
    return this.#writing.run(id, async () => {
      const live = await this.live(id);
      const isGone = live.value.conversation.deletedAt !== null;
      if (isGone && marks.deletedAt === undefined) throw new ConversationMissingError(id);
      await this.#untouched.store(id);
      await this.#options.repository.mark(id, marks);
      const conversation = { ...live.value.conversation, ...marks };
      live.publish({ kind: 'conversation', conversation });
    });
  }

  /** Writes nothing else to these while `work` stores changes of them; shows what it stored. */
  whileStill<Stored extends readonly StoredThread[]>(
    ids: readonly ConversationId[],
    work: () => Promise<Stored>,
  ): Promise<Stored> {
    return this.#writing.runAll(ids, async () => {
      const stored = await work();
      for (const thread of stored) showStored(this.#live.loaded.get(thread.id), thread);
      return stored;
    });
  }

  /** Deletes for good what was deleted before `before`, in milliseconds since the epoch. */
  async purge(before: number): Promise<void> {
    for (const id of await this.#options.repository.purge(before)) {
      this.#live.forget(id);
    }
  }

  /** Answers that were under way when the browser or the host went away. */
  async openAnswers(): Promise<Answer[]> {
    return (await this.#options.repository.openAnswers()).filter(({ state }) => isOpen(state));
  }

  #isHere(id: ConversationId): boolean {
    return this.#live.loaded.get(id)?.isWatched === true || this.#options.isActive(id);
  }
}
