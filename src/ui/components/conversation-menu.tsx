import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedConversation } from '@/core/listed-conversation';
import { useApp, useText } from '../app/app-context';
import { EXPORT_KINDS } from '../export/export-kinds';

interface Props {
  readonly conversation: ListedConversation;
  /** Where it opens, in pixels from the top of the list's frame; upwards where there is more room. */
  readonly place: { readonly edge: number; readonly upwards: boolean };
  /** Closes it; `back`: the focus goes back to the row. */
  close(back: boolean): void;
  rename(): void;
  remove(): void;
}

/** What can be done with a conversation. Arrows move, Enter does it, Esc closes. */
export function ConversationMenu({ conversation, place, close, rename, remove }: Props) {
  const { conversationActions, instructions } = useApp();
  const { conversations: text, talk } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const { id, title, pinned } = conversation;
  const items = () => [...(frame.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => items()[0]?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    // Tab goes on from the row: the browser moves the focus after this.
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  const doing = (act: () => void) => () => {
    close(true);
    act();
  };
  const instruct = async () => {
    await conversationActions.open(id);
    instructions.open();
  };
  const { edge, upwards } = place;
  return (
    <div
      ref={frame}
      class="row-menu"
      role="menu"
      tabIndex={-1}
      aria-label={text.menu(title)}
      style={upwards ? { insetBlockEnd: `${edge}px` } : { insetBlockStart: `${edge}px` }}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !frame.current?.contains(relatedTarget)) close(false);
      }}
    >
      <MenuItem act={rename} keys="F2">
        {text.rename}
      </MenuItem>
      <MenuItem act={doing(() => void conversationActions.setPinned(id, !pinned))}>
        {pinned ? text.unpin : text.pin}
      </MenuItem>
      <MenuItem act={doing(() => void instruct())}>{talk.instructions.word}</MenuItem>
      {EXPORT_KINDS.map((kind) => (
        <MenuItem key={kind} act={doing(() => void conversationActions.exportAs(id, kind))}>
          {text.exports[kind]}
        </MenuItem>
      ))}
      <MenuItem act={remove} keys="Delete" loss>
        {text.delete}
      </MenuItem>
    </div>
  );
}

interface ItemProps {
  readonly children: string;
  readonly keys?: string;
  readonly loss?: boolean;
  act(): void;
}

function MenuItem({ children, keys, loss, act }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      class={loss ? 'row-menu-item row-menu-loss' : 'row-menu-item'}
      tabIndex={-1}
      aria-keyshortcuts={keys}
      onClick={act}
    >
      {children}
    </button>
  );
}
