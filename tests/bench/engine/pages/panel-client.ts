/**
 * Put into an extension's page: asks and watches as the page's own interface does, through the
 * same messages and the same port, and takes the times of what arrives.
 */
import { isOpen, type Message } from '@/core/conversation';
import { asId, type ConversationId, type ModelId } from '@/core/ids';
import type { Site } from '@/core/site';
import { askBackground } from '@/messaging/browser-ask';
import { connect } from '@/messaging/browser-runtime';
import { sendQuestion, stopAnswer } from '@/messaging/commands/chat';
import { newConversation } from '@/messaging/commands/conversations';
import { ensureHost } from '@/messaging/commands/host';
import { setDefaultModel } from '@/messaging/commands/settings';
import { TOPICS_PORT } from '@/messaging/port';
import { type ConversationChange, conversationTopic } from '@/messaging/topics/conversation';
import { TopicWatcher } from '@/messaging/watcher';
import type { Asked } from '../asked';
import { TextClock } from '../text-clock';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export interface AskOrder {
  readonly conversationId: string;
  readonly modelId: ModelId;
  readonly text: string;
  /** Stops the answer at its first text. */
  readonly stopAtOnce?: boolean;
}

/** `loadMs`: from the asking until the model was loaded and began to read. */
export type PanelAsked = Asked & { readonly loadMs: number };

const api = {
  /** Ends the host with its workers; a new one is there, without a model, when it resolves. */
  async restartHost(): Promise<void> {
    await chrome.offscreen.closeDocument();
    await askBackground(ensureHost, {});
  },
  /** An empty conversation of the page's own site, which it shows when it is opened anew. */
  async begin(site: Site, model: ModelId): Promise<string> {
    await askBackground(ensureHost, {});
    // As the default it loads nothing yet: choosing it would load it before anything is asked.
    await askBackground(setDefaultModel, { modelId: model });
    const { conversationId } = await askBackground(newConversation, { site });
    return conversationId;
  },
  async ask(order: AskOrder): Promise<PanelAsked> {
    const watcher = new TopicWatcher({
      ensure: () => askBackground(ensureHost, {}),
      connect: () => connect(TOPICS_PORT),
      sleep,
      onConnection: () => {},
    });
    try {
      return await askWatched(watcher, order);
    } finally {
      watcher.close();
    }
  },
};

async function askWatched(watcher: TopicWatcher, order: AskOrder): Promise<PanelAsked> {
  const conversationId: ConversationId = asId(order.conversationId);
  const answerId = asId<'message'>(crypto.randomUUID());
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<Message>();
  const clock: { text: TextClock | null; readingAt: number | null } = {
    text: null,
    readingAt: null,
  };
  const take = (change: ConversationChange) => {
    if (change.kind === 'delta' && change.messageId === answerId) {
      if (change.state === 'reading') clock.readingAt ??= performance.now();
      if (change.text !== '') clock.text?.take(change.text);
      if (order.stopAtOnce && clock.text?.hasText) {
        askBackground(stopAnswer, { conversationId, answerId, attempt: 1 }).catch(ended.reject);
      }
    }
    if (change.kind !== 'message' || change.message.id !== answerId) return;
    if (change.message.role !== 'assistant') return;
    if (!isOpen(change.message.state)) ended.resolve(change.message);
  };
  watcher.watch(conversationTopic(conversationId), {
    snapshot: () => ready.resolve(),
    change: take,
    refused: ended.reject,
  });
  await Promise.race([ready.promise, ended.promise]);
  const askedAt = performance.now();
  clock.text = new TextClock(() => performance.now());
  const questionId = asId<'message'>(crypto.randomUUID());
  const { text } = order;
  await askBackground(sendQuestion, {
    conversationId,
    questionId,
    answerId,
    text,
    quote: null,
    answerWith: order.modelId,
  });
  const message = await ended.promise;
  if (message.role !== 'assistant' || message.error) {
    throw new Error(`The extension did not answer: ${JSON.stringify(message)}`);
  }
  const { usage } = message;
  return {
    ...clock.text.asked(usage?.promptTokens ?? 0, usage?.answerTokens ?? 0),
    loadMs: (clock.readingAt ?? Number.NaN) - askedAt,
  };
}

export type PanelClient = typeof api;
Object.assign(globalThis, { panelClient: api });
