import { useSignalEffect } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { MessageId } from '@/core/ids';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { firstReadIn } from '../stores/first-read';
import { EmptyThread } from './empty-thread';
import { NearObserver } from './near-observer';
import './thread.css';
import { ThreadChunk } from './thread-chunk';
import { useStickToEnd } from './use-stick-to-end';
import { useWantedMessage } from './use-wanted-message';

/** Messages that are drawn, or not, together: four questions with their answers. */
const CHUNK = 8;
/** Chunks at the end that are drawn in the first frame. */
const DRAWN_AT_ONCE = 2;
/** A thread of up to this many messages is drawn as a whole. */
const WHOLE = 48;

/** The conversation. It follows the newest words until the reader scrolls up. */
export function Thread() {
  const app = useApp();
  const text = useText();
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { atEnd, toEnd } = useStickToEnd(frame, content);
  useSignalEffect(() => {
    app.composer.sent.value;
    app.conversation.id.value;
    toEnd();
  });

  useWantedMessage(frame);

  const ids = app.conversation.messageIds.value;
  const wanted = app.conversationActions.wanted.value;
  const firstRead = useMemo(() => firstReadIn(app.conversation), [app]);
  const near = useMemo(() => new NearObserver(() => frame.current), []);
  const chunks = useMemo(() => inChunks(ids), [ids]);
  const isLong = ids.length > WHOLE;
  const known = app.conversation.conversation.value !== null;
  return (
    <div class="thread">
      <section
        ref={frame}
        class="thread-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={text.thread.label}
      >
        <div ref={content} class="thread-content">
          {known && ids.length === 0 && <EmptyThread />}
          {chunks.map((chunk, index) => (
            <ThreadChunk
              key={chunk[0]}
              ids={chunk}
              lastId={ids.at(-1)}
              near={isLong ? near : null}
              firstRead={firstRead}
              first={
                index >= chunks.length - DRAWN_AT_ONCE ||
                (wanted !== null && chunk.includes(wanted))
              }
            />
          ))}
        </div>
      </section>
      {!atEnd.value && (
        <button
          type="button"
          class="thread-jump"
          onClick={() => {
            toEnd();
            app.composer.focus();
          }}
        >
          <Icon name="down" />
          {text.thread.jumpToLatest}
        </button>
      )}
    </div>
  );
}

function inChunks(ids: readonly MessageId[]): readonly (readonly MessageId[])[] {
  const count = Math.ceil(ids.length / CHUNK);
  return [...Array(count).keys()].map((at) => ids.slice(at * CHUNK, (at + 1) * CHUNK));
}
