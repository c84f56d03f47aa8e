import type { UnreadReason } from './handoff';

/** What is marked in a tab, or why that cannot be said. */
export type MarkedInTab =
  | {
      readonly text: string;
      /** Of the frame in which it is marked. */
      readonly frameUrl: string;
    }
  | { readonly unread: UnreadReason };

/** What one of its frames says. */
export interface MarkedInFrame {
  /** Empty where nothing is marked in it. */
  readonly text: string;
  /** Where the frame stood when it was read. */
  readonly address: string;
  /** Whether the keys go to it, or to a frame within it that is not among those read. */
  readonly focus: 'here' | 'within' | 'elsewhere';
}

/**
 * What a person means who asks about "the selection" of a tab: that of the frame they are in, or
 * else the first that there is. Where they are in a frame that did not let itself be read, and
 * nothing is marked in another one, nobody can say that nothing is marked.
 * @param frames those that let themselves be read, the outermost first
 */
export function markedInTab(frames: readonly MarkedInFrame[]): MarkedInTab {
  const here = frames.find(({ focus }) => focus === 'here');
  const marked = here && here.text !== '' ? here : frames.find(({ text }) => text !== '');
  if (marked !== undefined) return { text: marked.text, frameUrl: marked.address };
  const isClosed = here === undefined && frames.some(({ focus }) => focus === 'within');
  return { unread: frames.length === 0 || isClosed ? 'closed' : 'nothing' };
}
