import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';

/** Opens the list of downloads, and says how many are under way. */
export function DownloadsButton() {
  const { downloads } = useApp();
  const text = useText();
  const count = downloads.underWay.value;
  const open = downloads.isOpen.value;
  const name = text.manager.button(count);
  return (
    <button
      type="button"
      class="icon-button downloads-button"
      aria-label={name}
      title={name}
      aria-expanded={open}
      aria-controls={open ? 'downloads' : undefined}
      aria-keyshortcuts="Control+Shift+J Meta+Shift+J"
      onClick={() => {
        if (open) downloads.close();
        else downloads.show();
      }}
    >
      <Icon name="download" />
      {count > 0 && (
        <span class="downloads-count" aria-hidden="true">
          {text.format.count(count)}
        </span>
      )}
    </button>
  );
}
