import type { Badge } from '@/core/badge';
import type { ModelsView } from '@/messaging/topics/models';

/**
 * What the toolbar icon says: that a download failed which the person has not seen yet, or else
 * how far the running one is. Nothing where nothing is downloaded, nor before its first bytes.
 */
export function badgeOf(view: ModelsView, hasUnseenFailure: boolean): Badge | null {
  if (hasUnseenFailure) return { text: '!', tone: 'loss' };
  const running = view.models.find(({ lifecycle }) => lifecycle === 'Downloading');
  if (!running?.progress || running.progress.bytesTotal === 0) return null;
  const { bytesDone, bytesTotal } = running.progress;
  // Rounded down: 100 means done.
  return { text: `${Math.floor((100 * bytesDone) / bytesTotal)}%`, tone: 'busy' };
}
