import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useApp } from '../app/app-context';

/** Scrolls the thread to a message that was asked for, as soon as it is loaded and drawn. */
export function useWantedMessage(frame: RefObject<HTMLElement | null>): void {
  const { conversation, conversationActions } = useApp();
  useSignalEffect(() => {
    const id = conversationActions.wanted.value;
    if (id === null || !conversation.messageIds.value.includes(id)) return;
    // Followed: what is near it may come later than the message itself.
    conversation.lacking.value;
    if (conversation.message(id) === null) return;
    // Two frames: the first draws its part of the thread, the second those around it.
    let frames = 2;
    let next = requestAnimationFrame(function look() {
      const author = frame.current?.querySelector(`#${CSS.escape(`author-${id}`)}`);
      if (!author) return;
      author.closest('article')?.scrollIntoView({ block: 'center' });
      frames -= 1;
      if (frames > 0) next = requestAnimationFrame(look);
      else conversationActions.arrived();
    });
    return () => cancelAnimationFrame(next);
  });
}
