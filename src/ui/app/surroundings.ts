import type { ExportFile } from '../export/conversation-file';
import { saveFile } from '../export/save-file';
import { type Attention, attentionTo } from '../stores/attention';
import { type Schedule, scheduleByTimer } from '../stores/schedule';

/** What a surface needs of the world besides its adapter; tests pass a world of their own. */
export interface Surroundings {
  readonly schedule: Schedule;
  readonly attention: Attention;
  /** Milliseconds that only go up. */
  now(): number;
  /** Milliseconds since the epoch. */
  today(): number;
  /** Has the browser save a file. */
  save(file: ExportFile): void;
}

/** The page's own. */
export function surroundingsOf(window: Window): Surroundings {
  return {
    schedule: scheduleByTimer,
    attention: attentionTo(window.document, window),
    now: () => performance.now(),
    today: () => Date.now(),
    save: (file) => saveFile(file, window.document),
  };
}
