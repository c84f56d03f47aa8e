import type { Message } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import { shownThread, threadTo } from '@/core/versions';
import type { ConversationView } from './conversation';
import { inParcels } from './in-parcels';

/** Messages that are told whole before another thread is shown. */
const MOST = 64;

/**
 * What surfaces are told before another thread is shown, so that none has to draw it from
 * outlines: of the messages that are not in the thread that is shown now those nearest to the
 * one that was asked for, in parcels.
 * @param leafId the last message of the thread that will be shown
 */
export function branchToShow(
  { messages, conversation }: ConversationView,
  leafId: MessageId,
  messageId: MessageId,
): readonly Message[][] {
  const shown = new Set(shownThread(messages, conversation.leafId).map(({ id }) => id));
  const branch = threadTo(messages, leafId).filter(({ id }) => !shown.has(id));
  const at = branch.findIndex(({ id }) => id === messageId);
  const from = Math.max(0, Math.min(at - MOST / 2, branch.length - MOST));
  return inParcels(branch.slice(from, from + MOST));
}
