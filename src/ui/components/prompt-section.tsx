import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { LONGEST_PROMPT } from '@/core/generation';
import { useFullText, useOptions } from '../app/app-context';
import { SitePrompts } from './site-prompts';
import './generation.css';

/** What models are told before every conversation, and before those of single sites. */
export function PromptSection() {
  const { generation } = useOptions();
  const text = useFullText().options.generation.prompts;
  const id = useId();
  const view = generation.view.value;
  /** What is typed and not kept yet; null is what is kept. */
  const typed = useSignal<string | null>(null);
  const isSaved = useSignal(false);
  const save = async () => {
    const prompt = typed.peek() ?? view?.systemPrompt ?? '';
    isSaved.value = await generation.setPrompt(null, prompt);
    if (isSaved.peek()) typed.value = null;
  };
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      <p>{text.intro}</p>
      {view && (
        <form
          class="prompt-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div class="options-field">
            <label for={`${id}-global`}>{text.global}</label>
            <textarea
              id={`${id}-global`}
              class="field"
              dir="auto"
              rows={3}
              maxLength={LONGEST_PROMPT}
              placeholder={text.placeholder}
              value={typed.value ?? view.systemPrompt}
              onInput={({ currentTarget }) => {
                typed.value = currentTarget.value;
                isSaved.value = false;
              }}
            />
          </div>
          <div class="prompt-line">
            <button type="submit" class="button">
              {text.save}
            </button>
            <span role="status">{isSaved.value ? text.saved : ''}</span>
          </div>
        </form>
      )}
      {view && <SitePrompts prompts={view.sitePrompts} />}
    </section>
  );
}
