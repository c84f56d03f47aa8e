import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { AppContext, useCommon, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { describeError } from '../text/error-text';
import './notices.css';

/** Above the composer: what went wrong with the last act, or what it lacked, and whether the host is away. */
export function Notices() {
  const { notices, connection } = useCommon();
  /** Null on the options page. */
  const app = useContext(AppContext);
  const text = useText();
  const { current } = notices;
  const hint = current.value?.isHint ? current.value : null;
  const notice = hint === null ? current.value : null;
  const frame = useRef<HTMLDivElement>(null);
  /** What the person was at when it came. */
  const before = useRef<Element | null>(null);
  const hasFocus = () => frame.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    if (notice !== null && !hasFocus()) before.current = document.activeElement;
  }, [notice]);
  const dismiss = () => {
    const back = before.current;
    const hadFocus = hasFocus();
    notices.dismiss();
    if (!hadFocus) return;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else if (app !== null) app.composer.focus();
    else document.querySelector('h1')?.focus();
  };
  return (
    <div ref={frame} class="notices">
      <div role="status" aria-live="polite">
        {connection.lost.value && (
          <p class="notice notice-quiet">
            <span class="status-pulse" aria-hidden="true" />
            {text.notice.reconnecting}
          </p>
        )}
        {hint && <p class="notice notice-quiet">{describeError(text.errors, hint.error)}</p>}
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
                  dismiss();
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
              onClick={dismiss}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
