import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';

/** Where the models' files are: on their way, and on the disk. */
export function ModelMenuFoot({ shut }: { readonly shut: () => void }) {
  const app = useApp();
  const text = useText();
  return (
    <div class="model-menu-foot">
      <button
        type="button"
        class="tool"
        onClick={() => {
          shut();
          app.downloads.show();
        }}
      >
        <Icon name="download" />
        {text.model.downloads}
      </button>
      <button
        type="button"
        class="tool"
        onClick={() => {
          shut();
          void app.notices.attempt(() => app.adapter.openOptions());
        }}
      >
        <Icon name="settings" />
        {text.model.manage}
      </button>
    </div>
  );
}
