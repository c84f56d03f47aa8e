import { NO_SITE } from '@/core/site';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import type { ListItem } from './list-item';
import { MarkedText } from './marked-text';
import { RenameField } from './rename-field';

interface Props {
  readonly item: ListItem;
  /** The one row that Tab comes to. */
  readonly active: boolean;
  readonly renaming: boolean;
  readonly menuOpen: boolean;
  open(): void;
  openMenu(): void;
  endRename(byKey: boolean): void;
}

/** A conversation of the list: its title, its site or its last words, and what can be done. */
export function ConversationRow(props: Props) {
  const { item, active, renaming, menuOpen, open, openMenu, endRename } = props;
  const app = useApp();
  const text = useText().conversations;
  const { conversation, title, found } = item;
  const { id, site, excerpt, pinned } = conversation;
  const current = app.conversation.id.value === id;
  const place = site === NO_SITE ? text.noSite : site;
  const showsSite = app.conversationList.site.value === null;
  const words = found ? <MarkedText found={found.found} /> : excerpt;
  const tabIndex = active ? 0 : -1;
  return (
    <div class={current ? 'row row-current' : 'row'}>
      {renaming ? (
        <RenameField conversation={conversation} end={endRename} />
      ) : (
        <button
          type="button"
          class="row-open"
          tabIndex={tabIndex}
          aria-current={current ? 'true' : undefined}
          onClick={open}
        >
          <span class="row-title">
            {pinned && <Icon name="pin" />}
            {/* Cut at its own end, which is not the end of the row where their directions differ. */}
            <span class="row-name" dir="auto">
              <MarkedText found={title} />
            </span>
          </span>
          <span
            class={found ? 'row-words row-found' : 'row-words'}
            dir={showsSite ? undefined : 'auto'}
          >
            {showsSite && (
              <>
                <bdi class="row-site">{place}</bdi>
                {(found ? found.found.text : excerpt) !== '' && <span aria-hidden="true"> · </span>}
              </>
            )}
            {showsSite ? <bdi>{words}</bdi> : words}
          </span>
        </button>
      )}
      <button
        type="button"
        class="icon-button icon-button-small row-more"
        tabIndex={tabIndex}
        aria-label={text.more(conversation.title)}
        title={text.more(conversation.title)}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={openMenu}
      >
        <Icon name="more" />
      </button>
    </div>
  );
}
