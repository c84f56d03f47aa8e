import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { useFullText, useOptions } from '../app/app-context';
import { ActionButton } from './action-button';
import { useKeptFocus } from './use-kept-focus';

/** Where models come from: the hub, or a mirror that the person names. */
export function MirrorSection() {
  const { storage } = useOptions();
  const text = useFullText().options.mirror;
  const typed = useSignal('');
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The way back to the hub goes with the mirror.
  useKeptFocus(section, () => field.current?.focus());
  const mirror = storage.view.value?.mirror ?? null;
  const use = async () => {
    if (await storage.useMirror(typed.peek())) typed.value = '';
  };
  return (
    <section ref={section} class="options-section" aria-labelledby="mirror-heading">
      <h2 id="mirror-heading">{text.heading}</h2>
      <p role="status">{mirror === null ? text.hub : text.current(mirror)}</p>
      <form
        class="mirror-form"
        onSubmit={(event) => {
          event.preventDefault();
          void use();
        }}
      >
        <label for={id}>{text.label}</label>
        <div class="mirror-line">
          <input
            ref={field}
            id={id}
            class="field"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            placeholder={text.placeholder}
            aria-describedby={`${id}-meaning`}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button">
            {text.use}
          </button>
        </div>
      </form>
      {mirror !== null && (
        <p>
          <ActionButton act={() => storage.useHub()}>{text.reset}</ActionButton>
        </p>
      )}
      <p id={`${id}-meaning`} class="options-quiet">
        {text.meaning}
      </p>
    </section>
  );
}
