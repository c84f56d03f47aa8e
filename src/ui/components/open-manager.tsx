import { useSignalEffect } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { isPressed } from '../shortcuts/shortcuts';
import { DownloadRow } from './download-row';
import { useCloseWhenHere } from './use-close-when-here';
import './download-manager.css';
import './model-chip.css';

/** The list of downloads. It takes the focus when it is opened for it, and gives it back. */
export function OpenManager() {
  const app = useApp();
  const text = useText().manager;
  const frame = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const id = useId();
  const isUnderPointer = useRef(false);
  const hasFocus = () => frame.current?.contains(document.activeElement) === true;
  useSignalEffect(() => {
    app.downloads.focusRequests.value;
    if (!app.downloads.takeFocus()) return;
    if (!hasFocus()) opener.current = document.activeElement;
    heading.current?.focus();
  });

  useCloseWhenHere(() => hasFocus() || isUnderPointer.current);

  const close = () => {
    const back = opener.current;
    const returns = hasFocus();
    app.downloads.close();
    if (!returns) return;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else app.composer.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed('stop', event) && !isPressed('downloads', event)) return;
    event.preventDefault();
    close();
  };
  const rows = app.downloads.rows.value;
  return (
    <section
      ref={frame}
      id="downloads"
      class="downloads"
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onPointerDown={() => app.downloads.keep()}
      onClick={() => app.downloads.keep()}
      onWheel={() => app.downloads.keep()}
      // A pointer over which the list came up is not in it before it moves.
      onPointerMove={() => {
        isUnderPointer.current = true;
      }}
      onPointerLeave={() => {
        isUnderPointer.current = false;
      }}
    >
      <div class="downloads-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {text.heading}
        </h2>
        <button
          type="button"
          class="icon-button icon-button-small"
          aria-label={text.close}
          title={text.close}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      {rows.length === 0 ? (
        <p class="downloads-none">{text.none}</p>
      ) : (
        <ol class="downloads-list" aria-label={text.list}>
          {rows.map((model) => (
            <DownloadRow key={model.id} model={model} />
          ))}
        </ol>
      )}
    </section>
  );
}
