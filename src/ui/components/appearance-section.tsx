import { useId } from 'preact/hooks';
import { TEXT_SIZES, THEMES } from '@/core/appearance';
import { LANGUAGE_CHOICES, LANGUAGES } from '@/core/languages';
import { useFullText, useOptions } from '../app/app-context';
import './appearance.css';

interface Choices<Choice extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Choice, string>>;
  readonly chosen: Choice;
  readonly all: readonly Choice[];
  choose(choice: Choice): void;
}

/** How every surface looks and speaks: light or dark, how large, in which language. */
export function AppearanceSection() {
  const { appearance } = useOptions();
  const text = useFullText().options.appearance;
  const id = useId();
  const view = appearance.view.value;
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      {view && (
        <>
          <ChoiceLine
            label={text.theme}
            names={text.themes}
            all={THEMES}
            chosen={view.theme}
            choose={(theme) => void appearance.change({ theme })}
          />
          <ChoiceLine
            label={text.textSize}
            names={text.textSizes}
            all={TEXT_SIZES}
            chosen={view.textSize}
            choose={(textSize) => void appearance.change({ textSize })}
          />
          <div class="options-field">
            <label for={`${id}-language`}>{text.language}</label>
            <select
              id={`${id}-language`}
              class="field"
              value={view.language}
              onChange={({ currentTarget: { value } }) => {
                const language = LANGUAGE_CHOICES.find((one) => one === value);
                if (language) void appearance.change({ language });
              }}
            >
              <option value="browser">{text.browserLanguage}</option>
              {Object.entries(LANGUAGES).map(([code, { name }]) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <p class="options-quiet">{text.meaning}</p>
    </section>
  );
}

function ChoiceLine<Choice extends string>({ label, names, all, chosen, choose }: Choices<Choice>) {
  const id = useId();
  return (
    <div class="choice-line" role="radiogroup" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div class="choice-line-all">
        {all.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={one === chosen} onChange={() => choose(one)} />
            {names[one]}
          </label>
        ))}
      </div>
    </div>
  );
}
