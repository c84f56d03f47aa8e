import type { Answer } from '@/core/conversation';
import { asId, type ConversationId, type MessageId } from '@/core/ids';
import { siteOf } from '@/core/site';
import type { ActivePage } from '@/ui/adapter';
import type { MemoryAdapter } from '@/ui/testing/memory-adapter';
import type { MemoryHost } from '@/ui/testing/memory-host';
import { GENIUS, INSTANT, QUICK, SMART } from '@/ui/testing/sample-models';
import { HOSTILE_ANSWER, MARKDOWN_ANSWER, MIXED_ANSWER } from './markdown-texts';
import { ARABIC, LEASE_QUOTE, LONG_ANSWER, SHORT_ANSWER } from './texts';

export interface Stage {
  readonly adapter: MemoryAdapter;
  readonly host: MemoryHost;
  readonly conversationId: ConversationId;
  readonly surface: 'popup' | 'panel';
}

export interface Play {
  /** Before the surface is mounted. */
  before?(stage: Stage): void;
  /** When it is shown. */
  after?(stage: Stage): void;
}

export const HERE = {
  site: siteOf('https://tenants.example.com/lease'),
  title: 'Your lease',
  windowId: 1,
} satisfies ActivePage;

const USAGE = {
  promptTokens: 212,
  cachedTokens: 180,
  answerTokens: 96,
  firstTokenMs: 640,
  decodeMs: 2310,
};

/** Asks a question, with its answer in a given state; returns the answer's id. */
export function exchange(
  { host, conversationId }: Stage,
  key: string,
  question: string,
  answer: Partial<Answer>,
): MessageId {
  const answerId = asId<'message'>(`answer-${key}`);
  const questionId = asId<'message'>(`question-${key}`);
  host.ask(conversationId, { questionId, answerId, text: question, quote: null });
  host.update(conversationId, answerId, answer);
  return answerId;
}

function first(stage: Stage): void {
  exchange(stage, 'first', 'Is there a break clause?', {
    state: 'complete',
    text: SHORT_ANSWER,
    usage: USAGE,
  });
}

const NEXT = 'What notice do I have to give, and to whom?';

/** A conversation whose last answer is in one state. */
function ending(answer: Partial<Answer>): Play {
  return {
    before(stage) {
      first(stage);
      exchange(stage, 'last', NEXT, answer);
    },
  };
}

const downloading = (stage: Stage, step: 'downloading' | 'waiting-for-network') =>
  stage.host.updateModel(QUICK, {
    lifecycle: 'Downloading',
    step,
    progress: {
      bytesDone: 970_268_057,
      bytesTotal: 1_564_948_480,
      bytesPerSecond: step === 'downloading' ? 24_300_000 : null,
      secondsLeft: step === 'downloading' ? 24.5 : null,
    },
  });

export const states = {
  empty: {},
  'empty-first-download': {
    before: ({ host }) => host.updateModel(SMART, { lifecycle: null }),
  },
  complete: { before: first },
  download: {
    before(stage) {
      downloading(stage, 'downloading');
      exchange(stage, 'last', NEXT, { modelId: QUICK });
    },
  },
  'download-offline': {
    before(stage) {
      downloading(stage, 'waiting-for-network');
      exchange(stage, 'last', NEXT, { modelId: QUICK });
    },
  },
  'download-failed': {
    before(stage) {
      stage.host.updateModel(GENIUS, {
        error: {
          code: 'install-storage-full',
          message: '',
          fields: {
            artifact: 'Genius',
            bytesStaged: 1_100_000_000,
            needBytes: 3_512_000_000,
            freeBytes: 2_812_000_000,
          },
        },
      });
      exchange(stage, 'last', NEXT, { modelId: GENIUS });
    },
  },
  'not-installed': {
    before: (stage) => void exchange(stage, 'last', NEXT, { modelId: QUICK }),
  },
  loading: {
    before(stage) {
      const { engine } = stage.host.models();
      const loading = { modelId: INSTANT, step: 'reading' as const, fraction: 0.4 };
      stage.host.setModels({ engine: { ...engine, loading } });
      exchange(stage, 'last', NEXT, { modelId: INSTANT });
    },
  },
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

function open(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}
