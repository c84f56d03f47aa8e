import { useId } from 'preact/hooks';
import { ENGINE_CHOICES } from '@/core/engine-choice';
import { useFullText, useOptions } from '../app/app-context';

/** Where models run: as this machine has it best, or always on one processor. */
export function EngineSection() {
  const { engines } = useOptions();
  const text = useFullText();
  const words = text.options.engines;
  const id = useId();
  const view = engines.view.value;
  return (
    <section class="options-section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.heading}</h2>
      {view && (
        <div class="choices" role="radiogroup" aria-labelledby={`${id}-heading`}>
          {ENGINE_CHOICES.map((choice) => (
            <div key={choice} class="choice">
              <input
                id={`${id}-${choice}`}
                type="radio"
                name={id}
                checked={view.choice === choice}
                aria-describedby={`${id}-${choice}-line`}
                onChange={() => void engines.choose(choice)}
              />
              <label for={`${id}-${choice}`}>{words.names[choice]}</label>
              <p id={`${id}-${choice}-line`} class="options-quiet">
                {words.line(choice, view, text.fit.because)}
              </p>
            </div>
          ))}
        </div>
      )}
      <p class="options-quiet">{words.meaning}</p>
    </section>
  );
}
