import { expect, it } from 'vitest';
import { LiveTopic } from '@/messaging/live-topic';
import type { ConversationChange } from '@/messaging/topics/conversation';
import { hostedConversation } from '@/messaging/topics/hosted-conversation';
import { aConversationView, anAnswer, aQuestion } from '../../tests/harness/conversation-values';
import { showStored } from './show-stored';

it('tells a thread that was stored meanwhile in few changes, so that who watches it is not held up', () => {
  const view = aConversationView(aQuestion(0), anAnswer(1));
  const live = new LiveTopic(hostedConversation(view.conversation.id), view);
  const told: ConversationChange[] = [];
  live.watch({ change: (change) => told.push(change) });
  const messages = [...Array(500).keys()].map((order) => aQuestion(order + 2));
  showStored(live, { id: view.conversation.id, conversation: null, messages, draft: null });
  expect(told).toEqual([{ kind: 'messages', messages }]);
  expect(live.value.messages).toEqual([...view.messages, ...messages]);
});
