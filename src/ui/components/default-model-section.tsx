import { useId } from 'preact/hooks';
import { asId } from '@/core/ids';
import { useFullText, useOptions } from '../app/app-context';
import { modelStatus } from './model-status';

/** What new conversations begin with. */
export function DefaultModelSection() {
  const { settings, models } = useOptions();
  const text = useFullText();
  const words = text.options.defaults;
  const id = useId();
  const chosen = settings.view.value;
  const view = models.view.value;
  const smart = view?.models.find(({ tier }) => tier === 'smart') ?? null;
  const recommended = chosen?.defaultModelId === null ? (view?.defaultModelId ?? null) : null;
  const recommendedName = recommended === null ? (smart?.name ?? null) : models.nameOf(recommended);
  return (
    <section class="options-section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.heading}</h2>
      {chosen && view && (
        <div class="options-field">
          <label for={id}>{words.label}</label>
          <select
            id={id}
            class="field"
            aria-describedby={`${id}-meaning`}
            value={chosen.defaultModelId ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void settings.setDefaultModel(value === '' ? null : asId(value))
            }
          >
            <option value="">{words.recommended(recommendedName)}</option>
            {view.models.map((model) => (
              <option key={model.id} value={model.id}>
                {`${model.name} · ${modelStatus(text, view, model).label}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <p id={`${id}-meaning`} class="options-quiet">
        {words.meaning}
      </p>
    </section>
  );
}
