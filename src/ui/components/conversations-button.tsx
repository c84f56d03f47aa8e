import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';

/** Opens and closes the list of conversations. */
export function ConversationsButton() {
  const { conversationList: list } = useApp();
  const text = useText();
  const open = list.isOpen.value;
  return (
    <button
      type="button"
      class="icon-button conversations-button"
      aria-label={text.conversations.button}
      title={text.conversations.button}
      aria-expanded={open}
      aria-controls={open ? 'conversations' : undefined}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => {
        if (open) list.close();
        else list.show(true);
      }}
    >
      <Icon name="list" />
    </button>
  );
}
