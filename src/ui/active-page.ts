import { siteOf } from '@/core/site';
import type { ActivePage } from './adapter';

/** What the browser tells of a tab. Without leave to see it, it has neither address nor title. */
export interface TabFacts {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

/** The window that a surface belongs to. */
export interface WindowFacts {
  readonly id?: number | undefined;
  readonly incognito: boolean;
}

/** A tab as the page a surface belongs to. An address that is not told is not "no site". */
export function activePageOf(
  tab: TabFacts | undefined,
  { id: windowId = -1, incognito: isPrivate }: WindowFacts,
): ActivePage {
  const site = tab?.url ? siteOf(tab.url) : null;
  const isFile = tab?.url?.startsWith('file:') === true && ({ isFile: true } as const);
  const page = { site, title: tab?.title ?? '', windowId, isPrivate, ...isFile };
  return tab?.id === undefined ? page : { ...page, tabId: tab.id };
}
