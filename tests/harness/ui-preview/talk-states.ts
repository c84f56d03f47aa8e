import { asId } from '@/core/ids';
import { editQuestion, regenerateAnswer } from '@/messaging/commands/versions';
import { exchange, first, HERE, NEXT, open, type Play, type Stage, USAGE } from './stage';
import { LEASE_QUOTE, SHORT_ANSWER } from './texts';

/** A question with a quote, asked a second time in other words. */
function edited(stage: Stage): void {
  const { adapter, host, conversationId } = stage;
  first(stage);
  const questionId = asId<'message'>('question-quote');
  host.ask(conversationId, {
    ...{ questionId, answerId: asId('answer-quote') },
    ...{ text: 'What does this mean for me?', quote: LEASE_QUOTE },
  });
  host.update(conversationId, asId('answer-quote'), { state: 'complete', text: SHORT_ANSWER });
  const again = {
    questionId: asId<'message'>('question-2'),
    answerId: asId<'message'>('answer-2'),
  };
  const asked = { text: NEXT, quote: LEASE_QUOTE, answerWith: null };
  const wish = { conversationId, replaces: questionId, ...again, ...asked };
  void adapter.send(editQuestion, wish).then(() => {
    const answer = { state: 'complete', text: SHORT_ANSWER, usage: USAGE } as const;
    host.update(conversationId, again.answerId, answer);
  });
}

/** Models are told something before this conversation. */
function instructed(stage: Stage): void {
  first(stage);
  const systemPrompt = 'Answer in short sentences, and say where in the lease it stands.';
  stage.host.setConversation(stage.conversationId, { systemPrompt });
}

/** What can be done with a conversation and what was said in it. */
export const talkStates = {
  edited: { before: edited },
  editing: { before: edited, after: () => open('article:nth-of-type(3) [aria-label=Edit]') },
  instructed: { before: instructed, after: () => open('.place-set') },
  'place-hidden': {
    before: instructed,
    after: ({ adapter }) => adapter.setPage({ site: null, title: '', windowId: 1 }),
  },
  private: {
    before(stage) {
      first(stage);
      stage.adapter.page = { ...HERE, isPrivate: true };
    },
  },
  site: { before: first, after: () => open('.place-bar [aria-haspopup=dialog]') },
  regenerating: {
    before(stage) {
      first(stage);
      const replaces = exchange(stage, 'last', NEXT, { state: 'complete', text: SHORT_ANSWER });
      const answerId = asId<'message'>('answer-again');
      const wish = { conversationId: stage.conversationId, replaces, answerId, answerWith: null };
      void stage.adapter.send(regenerateAnswer, wish).then(() => {
        stage.host.update(stage.conversationId, answerId, { state: 'streaming', text: 'Three' });
      });
    },
  },
} satisfies Record<string, Play>;
