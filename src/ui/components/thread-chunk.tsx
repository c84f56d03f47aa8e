import { type ReadonlySignal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageId } from '@/core/ids';
import { useApp } from '../app/app-context';
import { ForgottenLine } from './forgotten-line';
import { MessageItem } from './message-item';
import type { NearObserver } from './near-observer';
import { useKeptPlace } from './use-kept-place';

interface Props {
  readonly ids: readonly MessageId[];
  /** The last message of the thread. */
  readonly lastId: MessageId | undefined;
  /** Watches it; null where the thread is short enough to be drawn as a whole. */
  readonly near: NearObserver | null;
  /** The first question that the last answer's model read; null where it read all. */
  readonly firstRead: ReadonlySignal<MessageId | null>;
  /** Drawn at once: it is where the thread opens. */
  readonly first: boolean;
}

/** A guess at the height of a message that was never drawn: names and tools, and its lines, in pixels. */
const GUESS_PX = 96;
const GUESS_LINE_PX = 24;
const GUESS_LINE_LENGTH = 50;

/**
 * Some messages of a thread. Far from what is in view, and until all of them are loaded, it is an
 * empty space of their height; what has the focus, or is selected, stays. Once drawn it stays so
 * while others come into it: of one that is not loaded there is an empty space among the rest.
 */
export function ThreadChunk({ ids, lastId, near, firstRead, first }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useSignal(first);
  const { conversation } = useApp();
  const wasDrawn = useRef(false);
  const height = useSignal(0);
  const lengthOf = (id: MessageId) => conversation.lengthOf(id);
  if (height.peek() === 0) height.value = guess(ids, lengthOf);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!near || !element) return;
    return near.observe(element, (isNear, tall) => {
      if (!isNear && drawn.peek()) {
        if (isInUse(element)) return;
        height.value = tall;
      }
      drawn.value = isNear;
    });
  }, [near, drawn, height]);
  const isNear = near === null || first || drawn.value;
  // Follows what is lacking only where it is near: there are hundreds of these.
  const isLacking = isNear && conversation.lacking.value.size > 0;
  useEffect(() => {
    if (isLacking) conversation.load(ids);
  });
  const isThere = (id: MessageId) => conversation.message(id) !== null;
  const isDrawn = isNear && (wasDrawn.current || ids.every(isThere));
  wasDrawn.current = isDrawn;
  useKeptPlace(frame, isDrawn);
  return (
    <div
      ref={frame}
      class="thread-chunk"
      style={{ blockSize: isDrawn ? 'auto' : `${height.value}px` }}
    >
      {isDrawn &&
        ids.map((id) => (
          <Fragment key={id}>
            <ForgottenLine before={id} firstRead={firstRead} />
            {isThere(id) ? (
              <MessageItem id={id} last={id === lastId} />
            ) : (
              <div class="thread-gap" style={{ blockSize: `${guess([id], lengthOf)}px` }} />
            )}
          </Fragment>
        ))}
    </div>
  );
}

function guess(ids: readonly MessageId[], lengthOf: (id: MessageId) => number): number {
  const lines = ids.map((id) => Math.ceil(lengthOf(id) / GUESS_LINE_LENGTH));
  return lines.reduce((height, count) => height + GUESS_PX + count * GUESS_LINE_PX, 0);
}

function isInUse(element: Element): boolean {
  if (element.contains(document.activeElement)) return true;
  const selection = document.getSelection();
  return selection?.isCollapsed === false && selection.containsNode(element, true);
}
