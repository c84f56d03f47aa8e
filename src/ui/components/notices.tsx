import { useCommon, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { describeError } from '../text/error-text';
import './notices.css';

/** Above the composer: what went wrong with the last act, and whether the host is away. */
export function Notices() {
  const { notices, connection } = useCommon();
  const text = useText();
  const notice = notices.current.value;
  return (
    <div class="notices">
      <div role="status" aria-live="polite">
        {connection.lost.value && (
          <p class="notice notice-quiet">
            <span class="status-pulse" aria-hidden="true" />
            {text.notice.reconnecting}
          </p>
        )}
      </div>
      <div role="alert">
        {notice && (
          <div class="notice notice-loss">
            <Icon name="alert" />
            <p>{describeError(text.errors, notice.error)}</p>
            {notice.retry && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  notices.dismiss();
                  notice.retry?.();
                }}
              >
                {text.notice.retry}
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={text.notice.dismiss}
              title={text.notice.dismiss}
              onClick={() => notices.dismiss()}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
