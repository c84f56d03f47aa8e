import type { ErrorReport } from '@/core/errors/homebody-error';
import type { StorageOutcome, StorageWork } from '@/messaging/topics/storage';
import { useFullText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { describeError } from '../text/error-text';
import type { FullText } from '../text/full-text';

interface Props {
  readonly work: StorageWork | null;
  readonly outcome: StorageOutcome | null;
  /** Why the model's download failed, where it did. */
  readonly error: ErrorReport | null;
}

/** How the last work on a model's files went. Told once to screen readers: percents are not. */
export function StorageOutcomeLine({ work, outcome, error }: Props) {
  const text = useFullText();
  const shown = work ? null : (outcome ?? (error && { kind: 'failed' as const, error }));
  const isLoss = shown?.kind === 'failed' || shown?.kind === 'damaged';
  return (
    <>
      {work && <p class="storage-work">{text.options.storage.work(work)}</p>}
      <div class="storage-outcome" role="status">
        {shown && (
          <p class={isLoss ? 'status status-loss' : 'status status-done'}>
            <Icon name={isLoss ? 'alert' : 'check'} />
            <span>{sentence(text, shown)}</span>
          </p>
        )}
      </div>
    </>
  );
}

function sentence(text: FullText, outcome: StorageOutcome): string {
  const words = text.options.storage;
  switch (outcome.kind) {
    case 'sound':
      return words.sound;
    case 'damaged':
      return words.damaged(outcome.files);
    case 'imported':
      return words.imported;
    case 'removed':
      return words.removed;
    case 'canceled':
      return words.canceled;
    case 'failed':
      return describeError(text.errors, outcome.error);
  }
}
