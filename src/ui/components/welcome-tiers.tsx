import { useId } from 'preact/hooks';
import type { ModelId } from '@/core/ids';
import type { ModelView } from '@/messaging/topics/models';
import { useFullText } from '../app/app-context';

interface Props {
  readonly tiers: readonly ModelView[];
  readonly recommendedId: ModelId;
  readonly chosenId: ModelId;
  choose(id: ModelId): void;
}

/** The main models to begin with: what each is, what it takes, what it means on this machine. */
export function WelcomeTiers({ tiers, recommendedId, chosenId, choose }: Props) {
  const text = useFullText();
  const words = text.welcome.model;
  const group = useId();
  return (
    <fieldset class="welcome-tiers">
      <legend class="visually-hidden">{words.choose}</legend>
      {tiers.map((model) => (
        <label key={model.id} class="welcome-tier">
          <input
            type="radio"
            name={group}
            checked={model.id === chosenId}
            disabled={model.fit?.verdict === 'no'}
            onChange={() => choose(model.id)}
          />
          <span class="welcome-tier-name">
            <bdi>{model.name}</bdi>{' '}
            {model.id === recommendedId && (
              <span class="welcome-tier-mark">{words.recommended}</span>
            )}
          </span>{' '}
          {model.tier !== 'all' && <span>{text.selector.tiers[model.tier]} </span>}
          <span class="welcome-quiet">{text.selector.facts(model)} </span>
          {model.fit && (
            <span class="welcome-quiet">{words.onThisComputer(text.fit.verdict(model.fit))}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
