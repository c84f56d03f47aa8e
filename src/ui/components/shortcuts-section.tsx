import { useEffect, useId } from 'preact/hooks';
import { useFullText, useOptions } from '../app/app-context';
import { keyNames } from '../shortcuts/key-names';
import { shortcutList } from '../shortcuts/shortcuts';
import { ActionButton } from './action-button';
import './shortcuts.css';

/** Chromium's name for the command that a click on the toolbar icon is. */
const OPEN = '_execute_action';
/** The manifest's name for asking about a selection. */
const ASK_SELECTION = 'ask-selection';

/** Every shortcut that there is: those that the browser keeps, and Homebody's own. */
export function ShortcutsSection() {
  const { shortcuts } = useOptions();
  const { menu, options } = useFullText();
  const text = options.shortcuts;
  const id = useId();
  useEffect(() => {
    const look = () => void shortcuts.look();
    look();
    // The person comes back from the page on which they are set.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [shortcuts]);
  const kept = shortcuts.list.value ?? [];
  // The browser has the words of its own language, which the reader may not have chosen.
  const doneBy = (name: string) =>
    name === OPEN ? text.open : name === ASK_SELECTION ? menu.ask : null;
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      {kept.length > 0 && (
        <>
          <ShortcutTable
            caption={text.browser}
            rows={kept.map(({ name, description, keys }) => ({
              does: doneBy(name) ?? description,
              keys: keys === '' ? [] : [[keys]],
            }))}
          />
          <p class="options-quiet">{text.setMeaning}</p>
          <p>
            <ActionButton act={() => shortcuts.openSettings()}>{text.set}</ActionButton>
          </p>
        </>
      )}
      <ShortcutTable
        caption={text.inHomebody}
        rows={shortcutList.map(([name, { keys }]) => ({
          does: text.names[name],
          keys: keys.map((one) => keyNames(one, text.keys, isMac)),
        }))}
      />
      <p class="options-quiet">{text.fixed}</p>
    </section>
  );
}

interface Row {
  readonly does: string;
  /** Any of these; none where it is not set. */
  readonly keys: readonly (readonly string[])[];
}

function ShortcutTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly Row[];
}) {
  const text = useFullText().options.shortcuts;
  return (
    <table class="shortcuts">
      <caption>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{text.does}</th>
          <th scope="col">{text.keysHeading}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ does, keys }) => (
          <tr key={does}>
            <td>{does}</td>
            <td class="shortcuts-keys">
              {keys.length === 0 && <span class="options-quiet">{text.notSet}</span>}
              {keys.map((together) => (
                <bdi key={together.join()} class="shortcuts-together">
                  {together.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </bdi>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
