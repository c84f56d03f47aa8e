import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { LONGEST_PROMPT } from '@/core/generation';
import type { SitePrompt } from '@/messaging/topics/generation';
import { useFullText, useOptions } from '../app/app-context';
import { namedSite } from './named-site';

/** What models are told before the conversations of single sites. */
export function SitePrompts({ prompts }: { readonly prompts: readonly SitePrompt[] }) {
  const { generation } = useOptions();
  const text = useFullText().options.generation.prompts;
  const id = useId();
  const site = useSignal('');
  const prompt = useSignal('');
  const said = useSignal('');
  const words = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const save = async () => {
    const found = namedSite(site.peek());
    if (found === null) {
      said.value = text.siteInvalid;
      return;
    }
    if (!(await generation.setPrompt(found, prompt.peek()))) return;
    site.value = '';
    prompt.value = '';
    said.value = text.saved;
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {text.sites}
      </h3>
      {prompts.length === 0 && <p class="options-quiet">{text.noSites}</p>}
      {prompts.length > 0 && (
        <ul class="prompt-sites">
          {prompts.map((one) => (
            <li key={one.site}>
              <strong>{one.site}</strong>
              <span class="prompt-words" dir="auto">
                {one.prompt}
              </span>
              <div class="storage-actions">
                <button
                  type="button"
                  class="button"
                  aria-label={text.edit(one.site)}
                  onClick={() => {
                    site.value = one.site;
                    prompt.value = one.prompt;
                    words.current?.focus();
                  }}
                >
                  {text.editWord}
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={text.remove(one.site)}
                  onClick={() => {
                    void generation.setPrompt(one.site, '');
                    heading.current?.focus();
                  }}
                >
                  {text.removeWord}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <form
        class="prompt-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="options-field">
          <label for={`${id}-site`}>{text.site}</label>
          <input
            id={`${id}-site`}
            class="field"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            placeholder={text.sitePlaceholder}
            value={site.value}
            onInput={({ currentTarget }) => {
              site.value = currentTarget.value;
              said.value = '';
            }}
          />
        </div>
        <div class="options-field">
          <label for={`${id}-prompt`}>{text.sitePrompt}</label>
          <textarea
            ref={words}
            id={`${id}-prompt`}
            class="field"
            dir="auto"
            rows={3}
            maxLength={LONGEST_PROMPT}
            value={prompt.value}
            onInput={({ currentTarget }) => {
              prompt.value = currentTarget.value;
            }}
          />
        </div>
        <div class="prompt-line">
          <button type="submit" class="button">
            {text.add}
          </button>
          <span role="status">{said.value}</span>
        </div>
      </form>
    </>
  );
}
