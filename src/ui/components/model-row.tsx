import type { Fit } from '@/core/device-fit';
import type { Site } from '@/core/site';
import type { ModelsView } from '@/messaging/topics/models';
import { useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { joinSentences } from '../text/join-sentences';
import type { ModelChoice } from './model-sections';
import { modelStatus } from './model-status';

interface Props {
  readonly id: string;
  readonly view: ModelsView;
  readonly choice: ModelChoice;
  /** It answers in this conversation. */
  readonly current: boolean;
  /** The site whose new conversations begin with it, where that is the one before the person. */
  readonly site: Site | null;
  /** The keyboard is on it. */
  readonly active: boolean;
  /** Its place among `count`, from 1: not all rows are drawn. */
  readonly place: number;
  readonly count: number;
  choose(): void;
}

/** A model to choose: what it is, what it takes, what it means on this machine, how it stands. */
export function ModelRow(props: Props) {
  const { id, view, choice, current, site, active, place, count, choose } = props;
  const text = useText();
  const { facts } = choice;
  const { fit } = facts;
  const status = choice.view && modelStatus(text, view, choice.view);
  const because = choice.view?.because[0];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at it by aria-activedescendant
    <div
      id={id}
      class={active ? 'model-row model-row-active' : 'model-row'}
      role="option"
      aria-selected={current}
      aria-posinset={place}
      aria-setsize={count}
      onClick={choose}
    >
      <span class="model-row-mark">{current && <Icon name="check" />}</span>
      <span class="model-row-name">
        <bdi>{facts.name}</bdi>
      </span>{' '}
      {status && (
        <span class={`model-row-state model-row-${status.tone}`}>
          <span class={`model-dot model-dot-${status.tone}`} aria-hidden="true" />
          {status.label}
        </span>
      )}{' '}
      {facts.tier !== 'all' && (
        <span class="model-row-tier">{text.selector.tiers[facts.tier]} </span>
      )}
      {site && <span class="model-row-tier">{text.selector.ofSite(site)} </span>}
      <span class="model-row-line">{facts.description} </span>
      <span class="model-row-facts">{text.selector.facts(facts)} </span>
      {fit && (
        <span class={`model-row-fit model-row-${fit.verdict}`}>
          {fit.verdict === 'no' && <Icon name="alert" />}
          {joinSentences([
            text.fit.sentence(text.fit.verdict(fit)),
            because ? text.fit.sentence(text.fit.chosen(because)) : '',
            isAgainstFit(fit) ? text.fit.anyway : '',
          ])}
        </span>
      )}
    </div>
  );
}

/** It does not fit, and could still be tried: only without its library that makes no sense. */
function isAgainstFit({ verdict, reasons }: Fit): boolean {
  return verdict === 'no' && reasons.every(({ code }) => code !== 'no-library');
}
