import type { ComponentChildren } from 'preact';
import { NO_SITE } from '@/core/site';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { ConversationsButton } from './conversations-button';
import { DownloadsButton } from './downloads-button';
import './header.css';
import { SiteMark } from './site-mark';

interface Props {
  readonly close?: () => void;
  /** What stands under it. */
  readonly children?: ComponentChildren;
}

/** Says where you are. In the popup it also leads to the side panel, with thread and draft. */
export function Header({ close, children }: Props) {
  const app = useApp();
  const text = useText();
  const page = app.page.page.value;
  const site = app.conversation.conversation.value?.site ?? page?.site;
  const name = !site ? text.header.siteUnknown : site === NO_SITE ? text.header.noSite : site;
  const title = app.conversation.conversation.value?.title;

  const openPanel = () => {
    if (page === null) return;
    // First and at once: the browser opens a panel only within the gesture. Who is quicker than
    // the host takes along what is about to be shown.
    const id = app.conversation.id.peek() ?? app.navigation.settled();
    const opening = app.adapter.openPanel(page.windowId, id);
    void app.notices.attempt(async () => {
      await Promise.all([opening, app.drafts.flush()]);
      close?.();
    });
  };
  const startNew = async () => {
    await app.navigation.startNew();
    app.composer.focus();
  };

  return (
    <header class="head">
      <div class="header">
        {app.surface === 'panel' && !page?.isPrivate && <ConversationsButton />}
        <SiteMark site={site ?? null} icon={page?.site === site ? page?.icon : undefined} />
        <div class="header-place">
          <h1 class="header-site" title={name} dir="auto">
            {name}
          </h1>
          {app.surface === 'panel' && (
            <p class="header-title" dir="auto">
              {title || text.header.untitled}
            </p>
          )}
        </div>
        <DownloadsButton />
        <button
          type="button"
          class="icon-button"
          title={text.header.newConversation}
          aria-label={text.header.newConversation}
          onClick={() => void startNew()}
        >
          <Icon name="plus" />
        </button>
        {close && (
          <button
            type="button"
            class="icon-button"
            title={text.header.openPanel}
            aria-label={text.header.openPanel}
            onClick={openPanel}
          >
            <Icon name="panel" />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          title={text.header.options}
          aria-label={text.header.options}
          onClick={() => void app.notices.attempt(() => app.adapter.openOptions())}
        >
          <Icon name="settings" />
        </button>
      </div>
      {children}
    </header>
  );
}
