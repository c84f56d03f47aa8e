import { useId } from 'preact/hooks';
import { useFullText, useOptions } from '../app/app-context';
import { EraseConfirmation } from './erase-confirmation';

/** Everything that is kept, removed for good. */
export function EraseSection() {
  const { erase } = useOptions();
  const text = useFullText().options.erase;
  const id = useId();
  const state = erase.state.value;
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      <p>{text.intro}</p>
      <div class="storage-actions">
        <button
          type="button"
          class="button button-loss"
          aria-disabled={state.kind === 'erasing'}
          onClick={() => erase.open()}
        >
          {text.open}
        </button>
      </div>
      <div class="storage-outcome" role="status">
        {state.kind === 'erasing' && <p>{text.erasing}</p>}
        {state.kind === 'erased' && (
          <>
            <p>{text.removed(state.removed)}</p>
            <p>{state.left.length === 0 ? text.nothingLeft : text.left(state.left)}</p>
          </>
        )}
      </div>
      {state.kind === 'asking' && <EraseConfirmation />}
    </section>
  );
}
