import { type Answer, type AnswerState, type Quote, titleFrom } from '@/core/conversation';
import { EMPTY_DRAFT } from '@/core/draft';
import type { ErrorReport } from '@/core/errors/homebody-error';
import { asId, type ConversationId, type MessageId, type ModelId } from '@/core/ids';
import type { Site } from '@/core/site';
import {
  answerNow,
  continueAnswer,
  retryAnswer,
  sendQuestion,
  stopAnswer,
} from '@/messaging/commands/chat';
import {
  newConversation,
  openConversation,
  requestModel,
} from '@/messaging/commands/conversations';
import { cancelDownload, retryDownload } from '@/messaging/commands/downloads';
import { acknowledgeHandoff } from '@/messaging/commands/host';
import { catalogueTopic } from '@/messaging/topics/catalogue';
import { type ConversationView, conversationTopic } from '@/messaging/topics/conversation';
import { handoffsTopic } from '@/messaging/topics/handoffs';
import { hostedConversation } from '@/messaging/topics/hosted-conversation';
import { machineTopic } from '@/messaging/topics/machine';
import { type ModelsView, modelsTopic } from '@/messaging/topics/models';
import type { MemoryAdapter } from './memory-adapter';
import { MemoryConversations } from './memory-conversations';
import { keepDrafts } from './memory-drafts';
import { keepMessages } from './memory-messages';
import { keepSettings } from './memory-settings';
import { keepVersions } from './memory-versions';
import { newlyShown, sampleCatalogue } from './sample-catalogue';
import { sampleMachine } from './sample-machine';

/**
 * Answers the interface's commands the way the host does, over the real topics, with no engine
 * behind it: a test or a preview writes the answers word by word.
 */
export class MemoryHost {
  readonly #adapter: MemoryAdapter;
  readonly #latest = new Map<Site, ConversationId[]>();
  readonly list: MemoryConversations;
  #count = 0;
  #now = 1_700_000_000_000;

  constructor(adapter: MemoryAdapter, models: ModelsView) {
    this.#adapter = adapter;
    this.list = new MemoryConversations(adapter, this);
    adapter.topics.set(modelsTopic, models);
    adapter.topics.set(handoffsTopic, []);
    adapter.topics.set(catalogueTopic, sampleCatalogue);
    adapter.topics.set(machineTopic, sampleMachine);
    adapter.answer(openConversation, ({ site }) => ({
      conversationId: this.#latestOf(site) ?? this.create(site),
    }));
    adapter.answer(newConversation, ({ site }) => ({ conversationId: this.create(site) }));
    adapter.answer(requestModel, ({ conversationId, modelId }) => {
      const before = this.view(conversationId).conversation;
      const targetRevision = before.targetRevision + 1;
      const conversation = { ...before, targetModelId: modelId, targetRevision };
      this.#publish(conversationId, { kind: 'conversation', conversation });
      this.addModels(newlyShown(modelId, this.models().models));
      if (this.model(modelId).lifecycle !== 'Ready') this.enqueue(modelId);
      return {};
    });
    adapter.answer(cancelDownload, ({ modelId }) => {
      this.updateModel(modelId, { lifecycle: 'Canceled', step: null, progress: null });
      this.#unqueue(modelId);
      return {};
    });
    adapter.answer(retryDownload, ({ modelId }) => {
      this.enqueue(modelId);
      return {};
    });
    adapter.answer(answerNow, ({ conversationId, answerId, attempt, modelId }) => {
      this.update(conversationId, answerId, { modelId, attempt: attempt + 1 });
      return {};
    });
    keepSettings(adapter);
    keepVersions(adapter, (id) => this.view(id));
    keepDrafts(adapter, (id, change) => this.#publish(id, change));
    keepMessages(adapter);
    adapter.answer(sendQuestion, (request) => {
      this.ask(request.conversationId, request);
      return {};
    });
    adapter.answer(stopAnswer, ({ conversationId, answerId }) => {
      this.setState(conversationId, answerId, 'stopped');
      return {};
    });
    adapter.answer(retryAnswer, ({ conversationId, answerId }) => {
      this.update(conversationId, answerId, { state: 'waiting', text: '', error: null });
      return {};
    });
    adapter.answer(continueAnswer, ({ conversationId, answerId }) => {
      this.setState(conversationId, answerId, 'waiting');
      return {};
    });
    adapter.answer(acknowledgeHandoff, ({ handoffId }) => {
      const left = (adapter.topics.get(handoffsTopic) ?? []).filter((one) => one.id !== handoffId);
      adapter.topics.publish(handoffsTopic, left);
      return {};
    });
  }

  create(site: Site): ConversationId {
    this.#count += 1;
    const id: ConversationId = asId(`conversation-${this.#count}`);
    const models = this.models();
    this.#adapter.topics.set(hostedConversation(id), {
      conversation: {
        id,
        site,
        title: '',
        targetModelId: models.defaultModelId,
        targetRevision: 0,
        createdAt: this.#now,
        updatedAt: this.#now,
        pinned: false,
        deletedAt: null,
      },
      messages: [],
      outlines: [],
      draft: { text: '', quote: null },
    });
    this.#latest.set(site, [...(this.#latest.get(site) ?? []), id]);
    return id;
  }

  /** Stores a question with its waiting answer; asking with known ids changes nothing. */
  ask(
    conversationId: ConversationId,
    asked: {
      questionId: MessageId;
      answerId: MessageId;
      text: string;
      quote: Quote | null;
      answerWith?: ModelId | null;
      keepsDraft?: true;
    },
  ): void {
    const { conversation, messages } = this.view(conversationId);
    if (messages.some((message) => message.id === asked.questionId)) return;
    this.#now += 1000;
    const said = { conversationId, createdAt: this.#now };
    this.#publish(conversationId, {
      kind: 'message',
      message: {
        ...said,
        id: asked.questionId,
        order: messages.length,
        role: 'user',
        text: asked.text,
        quote: asked.quote,
      },
    });
    this.#publish(conversationId, {
      kind: 'message',
      message: {
        ...said,
        id: asked.answerId,
        order: messages.length + 1,
        role: 'assistant',
        text: '',
        state: 'waiting',
        modelId: asked.answerWith ?? conversation.targetModelId,
        attempt: 1,
        usage: null,
        error: null,
      },
    });
    const title = conversation.title || titleFrom(asked.text);
    this.#publish(conversationId, {
      kind: 'conversation',
      conversation: { ...conversation, title, updatedAt: this.#now },
    });
    if (!asked.keepsDraft) this.#publish(conversationId, { kind: 'draft', draft: EMPTY_DRAFT });
  }

  /** Adds text to an answer, as the engine does. */
  write(conversationId: ConversationId, messageId: MessageId, text: string): void {
    const answer = this.answer(conversationId, messageId);
    this.#publish(conversationId, {
      kind: 'delta',
      messageId,
      attempt: answer.attempt,
      state: 'streaming',
      at: answer.text.length,
      text,
    });
  }

  setState(id: ConversationId, messageId: MessageId, state: AnswerState): void {
    this.update(id, messageId, { state });
  }

  update(conversationId: ConversationId, messageId: MessageId, part: Partial<Answer>): void {
    const message = { ...this.answer(conversationId, messageId), ...part };
    this.#publish(conversationId, { kind: 'message', message });
  }

  setModels(part: Partial<ModelsView>): void {
    this.#adapter.topics.publish(modelsTopic, { ...this.models(), ...part });
  }

  /** Puts a selection into a conversation's draft and hands it to a window's panel. */
  handOver(conversationId: ConversationId, windowId: number, quote: Quote): void {
    const { draft } = this.view(conversationId);
    this.#publish(conversationId, { kind: 'draft', draft: { ...draft, quote } });
    this.#count += 1;
    const waiting = this.#adapter.topics.get(handoffsTopic) ?? [];
    const handoff = { id: asId<'handoff'>(`handoff-${this.#count}`), windowId, conversationId };
    this.#adapter.topics.publish(handoffsTopic, [...waiting, handoff]);
  }

  view(id: ConversationId): ConversationView {
    const view = this.#adapter.topics.get(conversationTopic(id));
    if (!view) throw new Error(`No conversation ${id}`);
    return view;
  }

  answer(conversationId: ConversationId, id: MessageId): Answer {
    const message = this.view(conversationId).messages.find((one) => one.id === id);
    if (message?.role !== 'assistant') throw new Error(`No answer ${id}`);
    return message;
  }

  models(): ModelsView {
    const models = this.#adapter.topics.get(modelsTopic);
    if (!models) throw new Error('No models');
    return models;
  }

  /** Changes a conversation from the host's side. */
  setConversation(id: ConversationId, part: Partial<ConversationView['conversation']>): void {
    const conversation = { ...this.view(id).conversation, ...part };
    this.#publish(id, { kind: 'conversation', conversation });
  }

  /** Puts more models on offer; what is not said of them is as of the first one. */
  addModels(parts: readonly Partial<ModelsView['models'][number]>[]): void {
    const { models } = this.models();
    const [like] = models;
    if (!like) return;
    this.setModels({ models: [...models, ...parts.map((part) => ({ ...like, ...part }))] });
  }

  model(id: ModelId): ModelsView['models'][number] {
    const model = this.models().models.find((one) => one.id === id);
    if (!model) throw new Error(`No model ${id}`);
    return model;
  }

  /** Puts a model at the end of the queue; one that is on its way stays where it is. */
  enqueue(id: ModelId): void {
    const { lifecycle, attempt } = this.model(id);
    if (lifecycle === 'Queued' || lifecycle === 'Downloading' || lifecycle === 'Compiling') return;
    this.updateModel(id, { lifecycle: 'Queued', attempt: attempt + 1, error: null });
    this.setModels({ queue: [...this.models().queue, id] });
  }

  /** A model becomes Ready and leaves the queue. */
  complete(id: ModelId): void {
    this.updateModel(id, { lifecycle: 'Ready', step: null, progress: null });
    this.#unqueue(id);
  }

  /** A model leaves the queue with this error. */
  failDownload(id: ModelId, error: ErrorReport): void {
    this.updateModel(id, { lifecycle: 'Failed', step: null, progress: null, error });
    this.#unqueue(id);
  }

  /** Changes one model of the list. */
  updateModel(id: ModelId, part: Partial<ModelsView['models'][number]>): void {
    const models = this.models().models.map((one) => (one.id === id ? { ...one, ...part } : one));
    this.setModels({ models });
  }

  #latestOf(site: Site): ConversationId | undefined {
    const all = (this.#latest.get(site) ?? []).map((id) => this.view(id).conversation);
    const left = all.filter(({ deletedAt }) => deletedAt === null);
    return left.sort((one, other) => one.updatedAt - other.updatedAt).at(-1)?.id;
  }

  #unqueue(id: ModelId): void {
    this.setModels({ queue: this.models().queue.filter((other) => other !== id) });
  }

  #publish(
    id: ConversationId,
    change: Parameters<ReturnType<typeof conversationTopic>['apply']>[1],
  ) {
    this.#adapter.topics.publish(conversationTopic(id), change);
    this.list.look(id);
  }
}
