import type { ModelsView, ModelView } from '@/messaging/topics/models';
import { useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { modelStatus } from './model-status';

interface Props {
  readonly id: string;
  readonly view: ModelsView;
  readonly model: ModelView;
  /** It answers in this conversation. */
  readonly current: boolean;
  /** The keyboard is on it. */
  readonly active: boolean;
  choose(): void;
}

/** A model to choose: its name, one plain line, size, licence and state. */
export function ModelRow({ id, view, model, current, active, choose }: Props) {
  const text = useText();
  const status = modelStatus(text, view, model);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list box points at it by aria-activedescendant
    <div
      id={id}
      class={active ? 'model-row model-row-active' : 'model-row'}
      role="option"
      aria-selected={current}
      onClick={choose}
    >
      <span class="model-row-mark">{current && <Icon name="check" />}</span>
      <span class="model-row-name">
        <bdi>{model.name}</bdi>
      </span>
      <span class={`model-row-state model-row-${status.tone}`}>
        <span class={`model-dot model-dot-${status.tone}`} aria-hidden="true" />
        {status.label}
      </span>
      <span class="model-row-line">{model.description}</span>
      <span class="model-row-facts">
        {text.model.facts(model.bytes, model.estimated, model.licence)}
      </span>
      {model.fit && (
        <span class={`model-row-fit model-row-${model.fit.verdict}`}>
          {model.fit.verdict === 'no' && <Icon name="alert" />}
          {text.fit.verdict(model.fit)}
          {model.because[0] && `. ${text.fit.chosen(model.because[0])}`}.
          {isAgainstFit(model) && ` ${text.fit.anyway}`}
        </span>
      )}
    </div>
  );
}

/** It does not fit, and could still be tried: only without its library that makes no sense. */
function isAgainstFit({ fit }: ModelView): boolean {
  return fit?.verdict === 'no' && fit.reasons.every(({ code }) => code !== 'no-library');
}
