import type { Answer } from '@/core/conversation';
import { asId } from '@/core/ids';
import { SMART } from '@/ui/testing/sample-models';
import { conversationStates } from './conversation-states';
import { HOSTILE_ANSWER, MARKDOWN_ANSWER, MIXED_ANSWER } from './markdown-texts';
import { modelStates } from './model-states';
import { noticeStates } from './notice-states';
import { optionsStates } from './options-states';
import { pageStates } from './page-states';
import { readmeStates } from './readme-states';
import { exchange, first, NEXT, open, type Play, USAGE } from './stage';
import { talkStates } from './talk-states';
import { ARABIC, LEASE_QUOTE, LONG_ANSWER, SHORT_ANSWER } from './texts';

/** Opens the models and types a search, as soon as there is where to. */
function search(text: string): void {
  open('.model-chip');
  const type = () => {
    const field = document.querySelector<HTMLInputElement>('.model-search-text');
    if (!field) return void setTimeout(type, 20);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  type();
}

/** A conversation whose last answer is in one state. */
function ending(answer: Partial<Answer>): Play {
  return {
    before(stage) {
      first(stage);
      exchange(stage, 'last', NEXT, answer);
    },
  };
}

export const states = {
  ...modelStates,
  ...conversationStates,
  ...talkStates,
  ...pageStates,
  ...noticeStates,
  ...optionsStates,
  ...readmeStates,
  empty: {},
  'empty-first-download': {
    before: ({ host }) => host.updateModel(SMART, { lifecycle: null }),
  },
  complete: { before: first },
  turn: {
    before(stage) {
      exchange(stage, 'first', 'Is there a break clause?', {
        state: 'streaming',
        text: SHORT_ANSWER.slice(0, 120),
      });
      exchange(stage, 'last', NEXT, {});
    },
  },
  reading: ending({ state: 'reading' }),
  streaming: ending({ state: 'streaming', text: LONG_ANSWER.slice(0, 260) }),
  stopped: ending({ state: 'stopped', text: LONG_ANSWER.slice(0, 140), usage: USAGE }),
  'stopped-empty': ending({ state: 'stopped' }),
  interrupted: ending({ state: 'interrupted', text: LONG_ANSWER.slice(0, 140) }),
  length: ending({ state: 'length', text: LONG_ANSWER, usage: USAGE }),
  failed: ending({
    state: 'failed',
    error: {
      code: 'context-overflow',
      message: '',
      fields: { promptTokens: 5210, contextWindow: 4096 },
    },
  }),
  long: {
    before(stage) {
      for (let turn = 0; turn < 12; turn += 1) {
        exchange(stage, String(turn), `Question ${turn + 1}: what does clause ${turn + 1} say?`, {
          state: 'complete',
          text: turn % 2 === 0 ? SHORT_ANSWER : LONG_ANSWER,
          usage: USAGE,
        });
      }
    },
  },
  quote: {
    before: first,
    after: ({ host, conversationId }) => host.handOver(conversationId, 1, LEASE_QUOTE),
  },
  'quote-asked': {
    before({ host, conversationId }) {
      host.ask(conversationId, {
        questionId: asId('question-quote'),
        answerId: asId('answer-quote'),
        text: 'What does this mean for me?',
        quote: LEASE_QUOTE,
      });
      host.update(conversationId, asId('answer-quote'), {
        state: 'complete',
        text: SHORT_ANSWER,
        usage: USAGE,
      });
    },
  },
  reconnecting: { before: first, after: ({ adapter }) => adapter.setConnection('connecting') },
  arabic: {
    before(stage) {
      exchange(stage, 'arabic', ARABIC.question, { state: 'complete', text: ARABIC.answer });
      exchange(stage, 'mixed', 'And in English?', { state: 'complete', text: SHORT_ANSWER });
    },
  },
  markdown: {
    before: (stage) =>
      void exchange(stage, 'last', 'Show me.', { state: 'complete', text: MARKDOWN_ANSWER }),
  },
  'markdown-streaming': {
    before: (stage) =>
      void exchange(stage, 'last', 'Show me.', {
        state: 'streaming',
        text: MARKDOWN_ANSWER.slice(0, MARKDOWN_ANSWER.indexOf('return') + 10),
      }),
  },
  'markdown-mixed': {
    before: (stage) =>
      void exchange(stage, 'last', 'بالعربية', { state: 'complete', text: MIXED_ANSWER }),
  },
  'markdown-hostile': {
    before: (stage) =>
      void exchange(stage, 'last', 'Show me.', { state: 'complete', text: HOSTILE_ANSWER }),
  },
  menu: { before: first, after: () => open('.model-chip') },
  'menu-search': { before: first, after: () => search('code') },
  'menu-nothing': { before: first, after: () => search('a model of my own') },
  figures: { before: first, after: () => open('.tool[aria-expanded]') },
  unbroken: {
    before: (stage) =>
      void exchange(stage, 'last', 'w'.repeat(400), {
        state: 'complete',
        text: `https://example.com/${'path/'.repeat(60)}\n<b>not bold</b> <img src=x onerror=alert(1)>`,
      }),
  },
} satisfies Record<string, Play>;

export type StateName = keyof typeof states;

export function isState(name: string): name is StateName {
  return Object.hasOwn(states, name);
}
