import browser from 'webextension-polyfill';
import type { Badge } from '@/core/badge';
import { BADGE_COLOURS } from './badge-colours';

/** Writes on the toolbar icon, in every window; null takes away what is there. */
export async function setBadge(badge: Badge | null): Promise<void> {
  if (badge !== null) {
    const { ground, ink } = BADGE_COLOURS[badge.tone];
    await browser.action.setBadgeBackgroundColor({ color: ground });
    await chrome.action.setBadgeTextColor({ color: ink });
  }
  await browser.action.setBadgeText({ text: badge?.text ?? '' });
}
