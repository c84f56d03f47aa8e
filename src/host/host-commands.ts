import { cleanQuestion, cleanText } from '@/core/question';
import type { CommandTable } from '@/messaging/command-table';
import { continueAnswer, retryAnswer, sendQuestion, stopAnswer } from '@/messaging/commands/chat';
import {
  newConversation,
  openConversation,
  requestModel,
  saveDraft,
} from '@/messaging/commands/conversations';
import { cancelDownload, enqueueDownload, retryDownload } from '@/messaging/commands/downloads';
import { setEngineChoice } from '@/messaging/commands/engines';
import {
  acknowledgeHandoff,
  offerSelection,
  pingHost,
  showInPanel,
} from '@/messaging/commands/host';
import { importModel, removeModel, setMirror, verifyModel } from '@/messaging/commands/storage';
import type { Answering } from './answering';
import type { Conversations } from './conversations';
import type { Downloads } from './downloads';
import type { EngineRoom } from './engine-room';
import type { Handoffs } from './handoffs';
import type { ModelStorage } from './model-storage';
import type { Shelf } from './shelf';
import type { StorageRoom } from './storage-room';

export interface HostParts {
  readonly conversations: Conversations;
  readonly handoffs: Handoffs;
  readonly downloads: Downloads;
  readonly answering: Answering;
  readonly shelf: Shelf;
  readonly storage: ModelStorage;
  readonly storageRoom: StorageRoom;
  readonly engineRoom: EngineRoom;
}

/** Answers every command of the host. Each is safe to repeat: its ids are in its request. */
export function hostCommands(table: CommandTable, parts: HostParts): CommandTable {
  const { conversations, handoffs, downloads, answering, shelf, storage, storageRoom, engineRoom } =
    parts;
  return table
    .on(pingHost, async () => ({}))
    .on(openConversation, async ({ site }) => ({ conversationId: await conversations.open(site) }))
    .on(newConversation, async ({ site }) => ({ conversationId: await conversations.begin(site) }))
    .on(saveDraft, async ({ conversationId, draft }) => {
      await conversations.setDraft(conversationId, draft);
      return {};
    })
    .on(sendQuestion, async ({ text, quote, ...ids }) => {
      const cleaned = quote && { ...quote, text: cleanText(quote.text) };
      await conversations.addTurn({ ...ids, text: cleanQuestion(text), quote: cleaned });
      const answer = await conversations.answer(ids.conversationId, ids.answerId);
      if (answer.state === 'waiting') await answering.add(answer);
      return {};
    })
    .on(stopAnswer, async (ref) => {
      await answering.stop(ref);
      return {};
    })
    .on(retryAnswer, async (ref) => {
      await answering.again(ref, true);
      return {};
    })
    .on(continueAnswer, async (ref) => {
      await answering.again(ref, false);
      return {};
    })
    .on(requestModel, async ({ conversationId, modelId }) => {
      shelf.get(modelId);
      await conversations.setTarget(conversationId, modelId);
      await downloads.enqueue(modelId);
      return {};
    })
    .on(enqueueDownload, async ({ modelId }) => {
      await downloads.enqueue(modelId);
      return {};
    })
    .on(retryDownload, async ({ modelId }) => {
      await downloads.enqueue(modelId);
      return {};
    })
    .on(cancelDownload, async ({ modelId }) => {
      await downloads.cancel(modelId);
      return {};
    })
    .on(removeModel, async ({ modelId }) => {
      await storage.remove(modelId);
      return {};
    })
    .on(verifyModel, async ({ modelId }) => {
      storage.verify(modelId);
      return {};
    })
    .on(importModel, async ({ modelId, importId }) => {
      await storage.expect(importId, modelId);
      return {};
    })
    .on(setMirror, async ({ base }) => {
      await storageRoom.setMirror(base);
      return {};
    })
    .on(setEngineChoice, async ({ choice }) => {
      await engineRoom.choose(choice);
      return {};
    })
    .on(offerSelection, async (selection) => {
      const quote = { ...selection.quote, text: cleanText(selection.quote.text) };
      await handoffs.offer({ ...selection, quote });
      return {};
    })
    .on(showInPanel, async (handoff) => {
      await handoffs.show(handoff);
      return {};
    })
    .on(acknowledgeHandoff, async ({ handoffId }) => {
      await handoffs.acknowledge(handoffId);
      return {};
    });
}
