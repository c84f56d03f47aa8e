import { cleanQuestion, cleanText } from '@/core/question';
import { judgeCompletion } from '@/core/stale-guard';
import type { CommandTable } from '@/messaging/command-table';
import {
  answerNow,
  continueAnswer,
  retryAnswer,
  sendQuestion,
  stopAnswer,
} from '@/messaging/commands/chat';
import {
  activateConversation,
  newConversation,
  openConversation,
  removeConversation,
  requestModel,
  restoreConversation,
  saveDraft,
  saveDraftText,
} from '@/messaging/commands/conversations';
import { cancelDownload, enqueueDownload, retryDownload } from '@/messaging/commands/downloads';
import { setEngineChoice } from '@/messaging/commands/engines';
import {
  acknowledgeHandoff,
  offerSelection,
  pingHost,
  showInPanel,
} from '@/messaging/commands/host';
import { setDefaultModel, setFollowsTab, setIdleUnload } from '@/messaging/commands/settings';
import {
  cancelStorageWork,
  importModel,
  removeModel,
  setMirror,
  verifyModel,
} from '@/messaging/commands/storage';
import { askQuestion } from './ask-question';
import type { HostParts } from './host-parts';

/** Answers every command of the host. Each is safe to repeat: its ids are in its request. */
export function hostCommands(table: CommandTable, parts: HostParts): CommandTable {
  const { conversations, handoffs, downloads, answering, shelf, storage, storageRoom } = parts;
  const { intents, activator, deletions, settingsRoom, engineRoom, state } = parts;
  return table
    .on(pingHost, async () => ({}))
    .on(openConversation, async ({ site, privately }) => ({
      conversationId: await conversations.openings.open(site, privately),
    }))
    .on(newConversation, async ({ site, privately }) => ({
      conversationId: await conversations.openings.begin(site, privately),
    }))
    .on(saveDraft, async ({ conversationId, draft }) => {
      await conversations.drafts.set(conversationId, draft);
      return {};
    })
    .on(saveDraftText, async ({ conversationId, text, quoteKey }) => ({
      isKept: await conversations.drafts.setText(conversationId, text, quoteKey),
    }))
    .on(activateConversation, async ({ conversationId, at }) => {
      await intents.activate(conversationId, at);
      return {};
    })
    .on(removeConversation, async ({ conversationId }) => {
      await deletions.remove(conversationId);
      return {};
    })
    .on(restoreConversation, async ({ conversationId }) => {
      await deletions.restore(conversationId);
      return {};
    })
    .on(sendQuestion, async ({ text, quote, ...ids }) => {
      if (ids.answerWith !== null) shelf.get(ids.answerWith);
      const cleaned = quote && { ...quote, text: cleanText(quote.text) };
      const turn = { ...ids, text: cleanQuestion(text), quote: cleaned };
      await askQuestion(conversations, answering, turn);
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
    .on(answerNow, async ({ modelId, ...ref }) => {
      shelf.get(modelId);
      await answering.answerNow(ref, modelId);
      return {};
    })
    .on(requestModel, async (wish) => {
      shelf.get(wish.modelId);
      if (!(await intents.request(wish))) return {};
      try {
        await downloads.enqueue(wish.modelId);
      } catch (error) {
        // Nothing is on its way: asked again, it is a new wish.
        intents.forget(wish.wish);
        throw error;
      }
      const row = downloads.get(wish.modelId);
      if (row?.state !== 'Ready' && row?.state !== 'Compiling') return {};
      const verdict = judgeCompletion(row, state());
      if (verdict.kind === 'activate') activator.activate(verdict);
      return {};
    })
    .on(enqueueDownload, async ({ modelId }) => {
      await downloads.enqueue(modelId);
      return {};
    })
    .on(retryDownload, async ({ modelId, attempt }) => {
      await downloads.retry(modelId, attempt);
      return {};
    })
    .on(cancelDownload, async ({ modelId, attempt }) => {
      await downloads.cancel(modelId, attempt);
      return {};
    })
    .on(setDefaultModel, async ({ modelId }) => {
      await settingsRoom.setDefaultModel(modelId);
      return {};
    })
    .on(setIdleUnload, async ({ minutes }) => {
      await settingsRoom.setIdleUnload(minutes);
      return {};
    })
    .on(setFollowsTab, async ({ follows }) => {
      await settingsRoom.setFollowsTab(follows);
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
    .on(cancelStorageWork, async ({ modelId }) => {
      await storage.cancel(modelId);
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
