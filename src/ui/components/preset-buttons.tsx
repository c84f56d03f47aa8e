import { useEffect, useState } from 'preact/hooks';
import { shownPreset } from '@/core/preset';
import { useApp, useText } from '../app/app-context';
import { PresetStore } from '../stores/preset-store';
import './presets.css';

/** What can be asked about the quote with one press; what is typed stays. */
export function PresetButtons() {
  const app = useApp();
  const text = useText().menu;
  const [presets] = useState(() => new PresetStore(app.adapter, app.notices));
  useEffect(() => () => presets.dispose(), [presets]);
  const shown = (presets.view.value ?? []).map((one) => shownPreset(one, text.standard));
  if (shown.length === 0) return null;
  return (
    <ul class="preset-buttons" aria-label={text.atOnce}>
      {shown.map(({ id, name, instruction }) => (
        <li key={id}>
          <button
            type="button"
            class="button"
            title={instruction}
            onClick={async () => {
              await app.composer.sendPreset(instruction);
              // The buttons go with the quote.
              app.composer.focus();
            }}
          >
            <bdi>{name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
