import { useRef } from 'preact/hooks';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { menuPart } from './later-parts';
import './model-chip.css';
import { modelStatus } from './model-status';

/** Who will answer, and whether it is ready to. Opens the list of models. */
export function ModelChip() {
  const app = useApp();
  const text = useText();
  const ModelMenu = menuPart.value.value;
  const button = useRef<HTMLButtonElement>(null);
  const open = app.modelMenuOpen;
  const view = app.models.view.value;
  const targetId = app.conversation.conversation.value?.targetModelId ?? view?.defaultModelId;
  const model = targetId === undefined ? null : app.models.find(targetId);
  const status = view && model ? modelStatus(text, view, model) : null;
  const confirmed = model !== null && app.models.confirmed.value === model.id;
  const name = model?.name ?? text.appName;
  const label = status?.label ?? text.model.unknown;
  const shut = () => {
    open.value = false;
    button.current?.focus();
  };
  return (
    <div class="model-choice">
      <button
        ref={button}
        type="button"
        class={confirmed ? 'model-chip model-chip-confirmed' : 'model-chip'}
        aria-haspopup="dialog"
        aria-expanded={open.value}
        aria-label={text.model.chip(name, label)}
        disabled={view === null}
        onClick={() => {
          open.value = !open.peek();
        }}
      >
        <span class={`model-dot model-dot-${status?.tone ?? 'busy'}`} aria-hidden="true" />
        {/* In its own direction, so that it is cut at its own end. */}
        <span class="model-chip-name" dir="auto">
          {name}
        </span>{' '}
        {confirmed ? <Icon name="check" /> : <span class="model-chip-state">{label}</span>}
        <Icon name="chevron" />
      </button>
      {open.value && view && ModelMenu && (
        <ModelMenu view={view} currentId={targetId ?? null} anchor={button} shut={shut} />
      )}
    </div>
  );
}
