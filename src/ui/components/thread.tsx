import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { EmptyThread } from './empty-thread';
import { MessageItem } from './message-item';
import './thread.css';
import { useStickToEnd } from './use-stick-to-end';

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

  const ids = app.conversation.messageIds.value;
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
          {ids.map((id) => (
            <MessageItem key={id} id={id} last={id === ids.at(-1)} />
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
