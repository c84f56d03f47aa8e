import { useId } from 'preact/hooks';
import { useFullText, useOptions } from '../app/app-context';

/** The times on offer, in minutes. */
const MINUTES = [1, 5, 10, 30, 60];
const NEVER = 'never';

/** After how long a model that nobody uses leaves the memory. */
export function MemorySection() {
  const { settings } = useOptions();
  const text = useFullText().options.memory;
  const id = useId();
  const view = settings.view.value;
  const minutes = view?.idleUnloadMinutes ?? null;
  // One that was set elsewhere is shown as it is.
  const offered =
    minutes === null || MINUTES.includes(minutes)
      ? MINUTES
      : [...MINUTES, minutes].sort((one, other) => one - other);
  return (
    <section class="options-section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{text.heading}</h2>
      {view && (
        <div class="options-field">
          <label for={id}>{text.label}</label>
          <select
            id={id}
            class="field"
            aria-describedby={`${id}-meaning`}
            value={minutes === null ? NEVER : String(minutes)}
            onChange={({ currentTarget: { value } }) =>
              void settings.setIdleMinutes(value === NEVER ? null : Number(value))
            }
          >
            {offered.map((one) => (
              <option key={one} value={String(one)}>
                {text.after(one)}
              </option>
            ))}
            <option value={NEVER}>{text.never}</option>
          </select>
        </div>
      )}
      <p id={`${id}-meaning`} class="options-quiet">
        {text.meaning}
      </p>
    </section>
  );
}
