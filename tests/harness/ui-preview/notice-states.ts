import { sendQuestion } from '@/messaging/commands/chat';
import { HostUnavailableError } from '@/messaging/errors/host-unavailable-error';
import { talked } from './conversation-states';
import { first, NEXT, open, openLater, type Play } from './stage';

/** Types a question and sends it. */
function ask(text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('.composer textarea');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  requestAnimationFrame(() => open('.send'));
}

/** What is said above the composer and over the conversation. */
export const noticeStates = {
  'notice-hint': { before: first, after: () => open('.send') },
  'notice-error': {
    before(stage) {
      first(stage);
      stage.adapter.fail(sendQuestion, new HostUnavailableError('chat.send', 'no answer'));
    },
    after: () => ask(NEXT),
  },
  'toast-undo': {
    before: talked,
    after() {
      if (!document.querySelector('.conversations')) open('.conversations-button');
      openLater('.row-slot:nth-child(2) .row-more');
      openLater('.row-menu > [role=menuitem]:last-child');
    },
  },
} satisfies Record<string, Play>;
