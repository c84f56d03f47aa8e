import type { Context } from './command';

/** What the browser says about who sent a message; nothing in it comes from the sender. */
export interface SenderFacts {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** This extension, as the browser knows it. */
export interface OwnPages {
  readonly id: string;
  /** `chrome-extension://<id>/` */
  readonly root: string;
  readonly backgroundPath: string;
  readonly hostPath: string;
}

/**
 * Which context sent a message, or null where it is none of ours: another extension, a web
 * page, a content script (its address is the page's).
 */
export function contextOf(sender: SenderFacts, own: OwnPages): Context | null {
  if (sender.id !== own.id || !sender.url?.startsWith(own.root)) return null;
  const path = new URL(sender.url).pathname.slice(1);
  if (path === own.backgroundPath) return 'background';
  if (path === own.hostPath) return 'host';
  return path.endsWith('.html') ? 'surface' : null;
}
