import type { Quote } from '@/core/conversation';
import { asId } from '@/core/ids';
import { comparePage, readPage } from '@/messaging/commands/page';
import { exchange, first, HERE, NEXT, open, type Play, type Stage } from './stage';
import { SHORT_ANSWER } from './texts';

const TITLE = 'Residential lease, part II: what the law says about it and what it leaves open';
const PART = 'Either party may end this lease after 24 months, by a letter that names the day. ';
const TEXT = ['Rent', 'Deposit', 'Repairs', 'What is at the end of it']
  .map((heading) => `## ${heading}\n\n${`${PART.repeat(6)}\n\n`.repeat(12)}`)
  .join('');

const QUOTE: Quote = {
  kind: 'page',
  text: `# Lease\n\n${TEXT}`,
  pageTitle: TITLE,
  pageUrl: 'https://tenants.example.com/lease',
  mark: 'now',
};

/** There is a page in front, and this is what comes of reading it. */
function inFront({ adapter }: Stage, text = QUOTE.text): void {
  adapter.page = { ...HERE, tabId: 7 };
  const { pageTitle: title, pageUrl: address } = QUOTE;
  const reply = { kind: 'read', address, title, text, mark: 'now', isWhole: true } as const;
  adapter.answer(readPage, () => reply);
}

/** Resolves when that is shown. */
async function shown(selector: string): Promise<void> {
  while (!document.querySelector(selector)) await new Promise(requestAnimationFrame);
}

/** Presses "Use this page", and waits for what comes of it. */
async function use(result: string): Promise<void> {
  await shown('.page-button');
  open('.page-button');
  await shown(result);
}

function asked(stage: Stage): void {
  const { host, conversationId } = stage;
  inFront(stage);
  first(stage);
  const questionId = asId<'message'>('question-page');
  const answerId = asId<'message'>('answer-page');
  host.ask(conversationId, { questionId, answerId, text: 'Who pays for repairs?', quote: QUOTE });
  const quoteLength = QUOTE.text.length;
  const part = { quoteFrom: 0, quoteTo: Math.floor(quoteLength * 0.62), quoteLength };
  const read = { ...part, firstQuestionId: questionId };
  host.update(conversationId, answerId, { state: 'complete', text: SHORT_ANSWER, read });
}

/** A conversation whose last answer is being read. */
function reading(progress: { kind: 'prefill' | 'passes'; done: number; total: number }): Play {
  return {
    before(stage) {
      asked(stage);
      exchange(stage, 'last', NEXT, { state: 'reading', progress });
    },
  };
}

/** "Use this page", from the offer to what was read of it. */
export const pageStates = {
  'page-offered': { before: (stage) => inFront(stage) },
  'page-reading': {
    before(stage) {
      inFront(stage);
      stage.adapter.hold(readPage);
    },
    after: () => use('.page-line'),
  },
  'page-refused': {
    before(stage) {
      inFront(stage);
      const refused = { kind: 'refused', why: 'leave', site: null } as const;
      stage.adapter.answer(readPage, () => refused);
    },
    after: () => use('.page-problem'),
  },
  'page-taken': {
    before: (stage) => inFront(stage, `# Lease\n\n${PART}`),
    after: () => use('.page-chip'),
  },
  'page-changed': {
    before(stage) {
      inFront(stage);
      stage.adapter.answer(comparePage, () => ({ state: 'changed' }));
    },
    async after() {
      await use('.page-chip');
      window.dispatchEvent(new Event('focus'));
      await shown('.page-chip .page-line');
    },
  },
  'page-asked': {
    before: asked,
    async after() {
      await shown('.page-summary');
      open('.page-summary');
      await shown('.page-text');
    },
  },
  'page-prefill': reading({ kind: 'prefill', done: 340, total: 1000 }),
  'page-passes': reading({ kind: 'passes', done: 2, total: 7 }),
} satisfies Record<string, Play>;
