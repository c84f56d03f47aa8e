import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedConversation } from '@/core/listed-conversation';
import { LONGEST_TITLE } from '@/messaging/commands/conversation-list';
import { useApp, useText } from '../app/app-context';

interface Props {
  readonly conversation: ListedConversation;
  /** The field is done with; `byKey`: the focus should go back to the row. */
  end(byKey: boolean): void;
}

/** The title in the row itself, to be typed over. Enter keeps it, Esc does not, leaving keeps it. */
export function RenameField({ conversation, end }: Props) {
  const { conversationActions } = useApp();
  const text = useText().conversations;
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (keep: boolean, byKey: boolean) => {
    if (ended.current) return;
    ended.current = true;
    if (keep) void conversationActions.rename(conversation, field.current?.value ?? '');
    end(byKey);
  };
  return (
    <input
      ref={field}
      class="row-rename"
      type="text"
      dir="auto"
      aria-label={text.newTitle}
      maxLength={LONGEST_TITLE}
      defaultValue={conversation.title}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        // The keys of the list mean letters and places of the cursor here.
        event.stopPropagation();
        if (event.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Enter', true);
      }}
    />
  );
}
