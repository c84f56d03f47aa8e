import type { Site } from '@/core/site';
import { first, HERE, open, openLater, type Play, type Stage } from './stage';

const DAY = 86_400_000;
const SAID = [
  ['Is there a break clause?', 'Yes: after 24 months, with three months’ notice in writing.', 0],
  ['Who repairs the boiler?', 'The landlord, unless it broke through **misuse**.', 0],
  ['Summarise part II in five points', '1. Rent\n2. Deposit\n3. Repairs', 1],
  ['¿Puedo subarrendar una habitación?', 'Sí, con permiso por escrito del arrendador.', 1],
  ['A question with a title so long that it cannot be shown in one line', 'A short answer.', 3],
  ['ما هي مدة الإشعار؟', 'ثلاثة أشهر كتابةً.', 3],
  ['Deposit: how much, and when is it back?', 'Two months’ rent; within 14 days.', 40],
  ['Inventory at the beginning', 'Sign it only when you have seen every room.', 400],
] as const;

/** Conversations of this site and of others, of today and of long ago. */
export function talked(stage: Stage): void {
  const { host, conversationId } = stage;
  first(stage);
  host.setConversation(conversationId, { updatedAt: Date.now() });
  for (const [index, [title, answer, days]] of SAID.entries()) {
    const site = index % 4 === 3 ? ('letters.example.org' as Site) : HERE.site;
    const id = host.create(site);
    host.ask(id, {
      questionId: `q-${index}` as never,
      answerId: `a-${index}` as never,
      text: title,
      quote: null,
    });
    host.update(id, `a-${index}` as never, { state: 'complete', text: answer });
    host.setConversation(id, {
      updatedAt: Date.now() - days * DAY - index,
      pinned: index === 1,
    });
  }
}

function show(): void {
  if (!document.querySelector('.conversations')) open('.conversations-button');
}

/** Types into the search field. */
function search(words: string): void {
  show();
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('.find-text');
    if (!field) return;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** The list of conversations. */
export const conversationStates = {
  conversations: { before: talked, after: show },
  'conversations-all': {
    before: talked,
    after() {
      show();
      requestAnimationFrame(() => open('.scope-choice:last-child > input'));
    },
  },
  'conversations-search': { before: talked, after: () => search('notice') },
  'conversations-nothing': { before: talked, after: () => search('zebra') },
  'conversations-menu': {
    before: talked,
    after() {
      show();
      openLater('.row-slot:nth-child(2) .row-more');
    },
  },
  'conversations-none': { after: show },
} satisfies Record<string, Play>;
