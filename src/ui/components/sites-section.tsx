import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { asId } from '@/core/ids';
import { NO_SITE, type Site } from '@/core/site';
import { useOptions, useText } from '../app/app-context';
import { ModelOptions } from './model-options';
import { namedSite } from './named-site';
import './generation.css';

/** What holds for single sites: those that are never read, and models of their own. */
export function SitesSection() {
  const { sites, models } = useOptions();
  const all = useText();
  const text = all.sites;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const site = useSignal('');
  const modelId = useSignal('');
  const said = useSignal('');
  const undo = useSignal<(() => Promise<boolean>) | null>(null);
  const view = sites.view.value;
  const offered = models.view.value;
  if (view === null || offered === null) return null;

  const nameOf = (one: Site) => (one === NO_SITE ? all.header.noSite : one);
  const say = (words: string, back: (() => Promise<boolean>) | null = null) => {
    said.value = words;
    undo.value = back;
  };
  const add = async (set: (found: Site) => Promise<boolean>) => {
    const found = namedSite(site.peek());
    if (found === null) say(text.siteInvalid);
    else if (await set(found)) {
      site.value = '';
      say(text.saved);
    }
  };
  const remove = async (one: Site, take: () => Promise<boolean>, back: () => Promise<boolean>) => {
    heading.current?.focus();
    if (await take()) say(text.removed(nameOf(one)), back);
  };
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {text.heading}
      </h2>
      <p>{text.intro}</p>
      <h3>{text.unread}</h3>
      <p class="options-quiet">{view.unread.length === 0 ? text.noUnread : text.unreadMeaning}</p>
      {view.unread.length > 0 && (
        <ul class="prompt-sites">
          {view.unread.map((one) => (
            <SiteRow
              key={one}
              name={nameOf(one)}
              remove={() =>
                void remove(
                  one,
                  () => sites.setReading(one, true),
                  () => sites.setReading(one, false),
                )
              }
            />
          ))}
        </ul>
      )}
      <h3>{text.models}</h3>
      <p class="options-quiet">{view.models.length === 0 ? text.noModels : text.modelsMeaning}</p>
      {view.models.length > 0 && (
        <ul class="prompt-sites">
          {view.models.map((one) => (
            <SiteRow
              key={one.site}
              name={nameOf(one.site)}
              words={models.nameOf(one.modelId) + (one.isOffered ? '' : ` · ${text.gone}`)}
              remove={() =>
                void remove(
                  one.site,
                  () => sites.setModel(one.site, null),
                  () => sites.setModel(one.site, one.modelId),
                )
              }
            />
          ))}
        </ul>
      )}
      <form
        class="prompt-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add((found) =>
            sites.setModel(found, modelId.peek() === '' ? null : asId(modelId.peek())),
          );
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
            placeholder="example.org"
            value={site.value}
            onInput={({ currentTarget }) => {
              site.value = currentTarget.value;
              say('');
            }}
          />
        </div>
        <div class="options-field">
          <label for={`${id}-model`}>{text.model}</label>
          <select
            id={`${id}-model`}
            class="field"
            value={modelId.value}
            onChange={({ currentTarget }) => {
              modelId.value = currentTarget.value;
            }}
          >
            <ModelOptions view={offered} chosen={null} />
          </select>
        </div>
        <div class="prompt-line">
          <button type="submit" class="button">
            {text.save}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void add((found) => sites.setReading(found, false))}
          >
            {text.addUnread}
          </button>
        </div>
      </form>
      <div class="prompt-line">
        <span role="status">{said.value}</span>
        {undo.value !== null && (
          <button
            type="button"
            class="button"
            onClick={async () => {
              const back = undo.peek();
              heading.current?.focus();
              if (back !== null && (await back())) say('');
            }}
          >
            {text.undo}
          </button>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly words?: string;
  remove(): void;
}

function SiteRow({ name, words, remove }: RowProps) {
  const text = useText().sites;
  return (
    <li>
      <strong dir="auto">{name}</strong>
      {words && (
        <span class="prompt-words" dir="auto">
          {words}
        </span>
      )}
      <div class="storage-actions">
        <button type="button" class="button" aria-label={text.remove(name)} onClick={remove}>
          {text.removeWord}
        </button>
      </div>
    </li>
  );
}
