import { useId } from 'preact/hooks';
import { LONGEST_ANSWERS } from '@/core/generation';
import { useFullText, useOptions } from '../app/app-context';
import { ActionButton } from './action-button';
import './generation.css';

/** How answers are written. */
export function GenerationSection() {
  const { generation: store } = useOptions();
  const text = useFullText();
  const words = text.options.generation;
  const id = useId();
  const view = store.view.value;
  if (view === null) return null;
  const { generation, defaults } = view;
  const isOwn = JSON.stringify(generation) !== JSON.stringify(defaults);
  // One that was set elsewhere is shown as it is.
  const lengths = [...new Set([...LONGEST_ANSWERS, generation.maxTokens])].sort(
    (one, other) => one - other,
  );
  const slider = (
    name: 'temperature' | 'topP',
    label: string,
    meaning: string,
    range: { min: number; max: number; step: number },
  ) => (
    <div class="options-field">
      <label for={`${id}-${name}`}>{label}</label>
      <div class="generation-slider">
        <input
          id={`${id}-${name}`}
          type="range"
          {...range}
          value={generation[name]}
          aria-describedby={`${id}-${name}-meaning`}
          onChange={({ currentTarget }) =>
            void store.change({ [name]: Number(currentTarget.value) })
          }
        />
        <output for={`${id}-${name}`}>{text.format.hundredths(generation[name])}</output>
      </div>
      <p id={`${id}-${name}-meaning`} class="options-quiet">
        {meaning}
      </p>
    </div>
  );
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id}>{words.heading}</h2>
      {slider('temperature', words.temperature, words.temperatureMeaning, {
        min: 0,
        max: 2,
        step: 0.1,
      })}
      {slider('topP', words.topP, words.topPMeaning, { min: 0.05, max: 1, step: 0.05 })}
      <div class="options-field">
        <label for={`${id}-longest`}>{words.longest}</label>
        <select
          id={`${id}-longest`}
          class="field"
          aria-describedby={`${id}-longest-meaning`}
          value={String(generation.maxTokens)}
          onChange={({ currentTarget }) =>
            void store.change({ maxTokens: Number(currentTarget.value) })
          }
        >
          {lengths.map((count) => (
            <option key={count} value={String(count)}>
              {words.tokens(count)}
            </option>
          ))}
        </select>
        <p id={`${id}-longest-meaning`} class="options-quiet">
          {words.longestMeaning}
        </p>
      </div>
      <p class="options-quiet">
        {words.defaults(defaults.temperature, defaults.topP, defaults.maxTokens)}
      </p>
      {isOwn && (
        <p>
          <ActionButton act={() => store.useDefaults()}>{words.reset}</ActionButton>
        </p>
      )}
    </section>
  );
}
