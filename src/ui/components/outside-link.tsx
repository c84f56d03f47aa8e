import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { isPrivate } from '@/core/private-conversation';
import { useApp } from '../app/app-context';

interface Props {
  readonly href: string;
  readonly title?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * A link to a page of the web, which is opened only when it is asked for. Surfaces of private
 * windows are pages of the ordinary profile, and the browser opens what is linked there in an
 * ordinary window, with its history: there nothing has an address that the browser could follow,
 * and the press opens the page in the private window. What is no page is words alone there.
 */
export function OutsideLink({ href, children, ...look }: Props) {
  const { page, conversation, adapter, notices } = useApp();
  const staysPrivate = useComputed(() => {
    const id = conversation.id.value;
    return page.page.value?.isPrivate === true || (id !== null && isPrivate(id));
  }).value;
  if (!staysPrivate) {
    return (
      <a {...look} href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  }
  if (!/^https?:/i.test(href)) return <span {...look}>{children}</span>;
  const open = (event: MouseEvent | KeyboardEvent, active: boolean) => {
    event.preventDefault();
    const shown = page.page.peek();
    if (shown?.isPrivate !== true) return;
    void notices.attempt(() => adapter.openPrivately(href, shown.windowId, active));
  };
  return (
    <a
      {...look}
      role="link"
      tabIndex={0}
      // biome-ignore lint/a11y/useValidAnchor: an address is what the browser would follow
      onClick={(event) => open(event, !event.ctrlKey && !event.metaKey)}
      onAuxClick={(event) => {
        if (event.button === 1) open(event, false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open(event, !event.ctrlKey && !event.metaKey);
      }}
    >
      {children}
    </a>
  );
}
