import { type ReadonlySignal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageId } from '@/core/ids';
import { ForgottenLine } from './forgotten-line';
import { MessageItem } from './message-item';
import type { NearObserver } from './near-observer';

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

/** A guess at the height of a message that was never drawn, in pixels. */
const GUESS_PX = 160;

/**
 * Some messages of a thread. Far from what is in view it is an empty space of their height; what
 * has the focus, or is selected, stays.
 */
export function ThreadChunk({ ids, lastId, near, firstRead, first }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useSignal(first);
  const height = useSignal(ids.length * GUESS_PX);
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
  const isDrawn = near === null || first || drawn.value;
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
            <MessageItem id={id} last={id === lastId} />
          </Fragment>
        ))}
    </div>
  );
}

function isInUse(element: Element): boolean {
  if (element.contains(document.activeElement)) return true;
  const selection = document.getSelection();
  return selection?.isCollapsed === false && selection.containsNode(element, true);
}
