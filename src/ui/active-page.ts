import { siteOf } from '@/core/site';
import type { ActivePage } from './adapter';

/** What the browser tells of a tab. Without leave to see it, it has neither address nor title. */
export interface TabFacts {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  /** Where the site has its icon: it is never asked for there. */
  readonly favIconUrl?: string | undefined;
}

/** The window that a surface belongs to. */
export interface WindowFacts {
  readonly id?: number | undefined;
  readonly incognito: boolean;
}

/** In pixels, of an icon as it is kept: sharp at twice the size at which it is shown. */
const ICON_SIZE = 32;

/**
 * A tab as the page a surface belongs to. An address that is not told is not "no site".
 * @param seesIcons whether the extension may show the icons that the browser has kept
 */
export function activePageOf(
  tab: TabFacts | undefined,
  { id: windowId = -1, incognito: isPrivate }: WindowFacts,
  seesIcons = false,
): ActivePage {
  const site = tab?.url ? siteOf(tab.url) : null;
  const isFile = tab?.url?.startsWith('file:') === true && ({ isFile: true } as const);
  // Where the tab has none, the browser would give a globe, which says less than the site's letter.
  const icon = seesIcons && site !== null && tab?.url && tab.favIconUrl && iconOf(tab.url);
  const page = {
    site,
    title: tab?.title ?? '',
    windowId,
    isPrivate,
    ...isFile,
    ...(icon && { icon }),
  };
  return tab?.id === undefined ? page : { ...page, tabId: tab.id };
}

/** The browser's own address for a page's icon, which it answers from what it has kept. */
function iconOf(url: string): string {
  return `/_favicon/?${new URLSearchParams({ pageUrl: url, size: String(ICON_SIZE) })}`;
}
