import type { Badge } from '@/core/badge';

interface BadgeColours {
  readonly ground: string;
  readonly ink: string;
}

/**
 * The tokens of the light interface, which a service worker cannot read from a style sheet:
 * accent and loss, each with white on it.
 */
export const BADGE_COLOURS: Readonly<Record<Badge['tone'], BadgeColours>> = {
  busy: { ground: '#0e5f5b', ink: '#ffffff' },
  loss: { ground: '#a02a21', ink: '#ffffff' },
};
