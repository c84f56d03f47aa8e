import type { ModelView } from '@/messaging/topics/models';
import { useCommon, useText } from '../app/app-context';
import { Confirmation } from './confirmation';

interface Props {
  readonly model: ModelView;
  /** A question of the conversation that is shown waits for it. */
  readonly isWaitedFor?: boolean;
  keep(): void;
}

/** Says what canceling a download costs: its bytes and the time for them, or its place. */
export function CancelConfirmation({ model, isWaitedFor = false, keep }: Props) {
  const { models, downloads } = useCommon();
  const text = useText().manager.confirm;
  const place = downloads.place(model.id);
  const hasBytes = model.progress !== null && model.progress.bytesDone > 0;
  return (
    <Confirmation
      title={text.title(model.name)}
      keepName={place === null ? text.keepDownloading : text.keepQueued}
      actName={text.cancel}
      keep={keep}
      act={() => models.cancelDownload(model.id)}
    >
      {model.progress !== null && hasBytes && text.bytes(model.progress)}{' '}
      {place !== null && text.place(place)}
      {place === null && !hasBytes && text.nothingYet} {isWaitedFor && text.waitedFor}
    </Confirmation>
  );
}
