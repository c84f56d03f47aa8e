import { useId } from 'preact/hooks';
import { NO_SITE } from '@/core/site';
import { useApp, useText } from '../app/app-context';

/** This site or all sites. */
export function ScopeSwitch() {
  const { conversationList: list } = useApp();
  const text = useText().conversations;
  const name = useId();
  const here = list.here.value;
  const choices = [
    { scope: 'site', label: text.thisSite, hint: here === NO_SITE ? text.noSite : here },
    { scope: 'all', label: text.allSites, hint: undefined },
  ] as const;
  return (
    <fieldset class="scope">
      <legend class="visually-hidden">{text.scope}</legend>
      {choices.map(({ scope, label, hint }) => (
        <label key={scope} class="scope-choice" title={hint}>
          <input
            type="radio"
            name={name}
            checked={list.scope.value === scope}
            onChange={() => {
              list.scope.value = scope;
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
