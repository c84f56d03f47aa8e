import type { ModelView } from '@/messaging/topics/models';
import { useApp, useFullText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { describeError } from '../text/error-text';
import { DownloadStatus } from './download-status';
import { StatusLine } from './status-line';

/** How the first download goes, in words and with a bar. */
export function WelcomeDownload({ model }: { readonly model: ModelView }) {
  const app = useApp();
  const text = useFullText();
  const words = text.welcome.model;
  const { name, lifecycle, error } = model;
  switch (lifecycle) {
    case 'Queued':
      return <StatusLine busy>{words.queued(name)}</StatusLine>;
    case 'Downloading':
      return (
        <DownloadStatus model={model} note={words.goesOn}>
          <div class="welcome-acts">
            <button type="button" class="button" onClick={() => app.downloads.show()}>
              {text.model.downloads}
            </button>
          </div>
        </DownloadStatus>
      );
    case 'Compiling':
      return <StatusLine busy>{words.preparing(name)}</StatusLine>;
    case 'Ready':
      return (
        <p class="welcome-ready">
          <Icon name="check" />
          {words.ready(name)}
        </p>
      );
    case 'Failed':
      return (
        <>
          <StatusLine icon="alert" tone="loss">
            {describeError(text.errors, error ?? null)}
          </StatusLine>
          <div class="welcome-acts">
            <button
              type="button"
              class="button"
              onClick={() => void app.models.retryDownload(model.id)}
            >
              {text.answerer.retry(name)}
            </button>
          </div>
        </>
      );
    default:
      return null;
  }
}
