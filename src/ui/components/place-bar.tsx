import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { NO_SITE } from '@/core/site';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { InstructionsDialog } from './instructions-dialog';
import { SiteDialog } from './site-dialog';
import { useKeptFocus } from './use-kept-focus';
import './place-bar.css';

/** What holds for this place: whether the panel follows the tab, and what models are told here. */
export function PlaceBar() {
  const { follow, navigation, instructions, page, conversation, notices, composer } = useApp();
  const { talk, sites } = useText();
  const siteOpen = useSignal(false);
  const bar = useRef<HTMLDivElement>(null);
  // What is offered goes when it is taken.
  useKeptFocus(bar, () => composer.focus());
  const site = conversation.conversation.value?.site ?? null;
  // What is set is kept: it would say which sites were visited in private.
  const hasSite = site !== null && !page.page.value?.isPrivate;
  const follows = follow.follows.value;
  const offered = navigation.offered.value;
  const isSet = instructions.stored.value !== '';
  const isHidden = follows && page.page.value?.site === null;
  return (
    <div ref={bar} class="place-bar">
      <button
        type="button"
        class="tool follow"
        role="switch"
        aria-checked={follows}
        title={follows ? talk.follow.onMeaning : talk.follow.offMeaning}
        onClick={() => void follow.choose(!follows)}
      >
        <span class="follow-track" />
        {talk.follow.label}
      </button>
      {offered !== null && (
        <button type="button" class="tool place-offer" onClick={() => navigation.followNow()}>
          <bdi>{talk.follow.goTo(offered === NO_SITE ? null : offered)}</bdi>
        </button>
      )}
      {isHidden && (
        <button
          type="button"
          class="tool place-offer"
          title={talk.follow.askMeaning}
          onClick={() => void notices.attempt(() => follow.ask())}
        >
          {talk.follow.ask}
        </button>
      )}
      <span class="place-gap" />
      {hasSite && (
        <button
          type="button"
          class="tool"
          aria-haspopup="dialog"
          title={sites.open}
          onClick={() => {
            siteOpen.value = true;
          }}
        >
          <Icon name="settings" />
          {sites.openWord}
        </button>
      )}
      {conversation.conversation.value !== null && (
        <button
          type="button"
          class={isSet ? 'tool place-set' : 'tool'}
          aria-haspopup="dialog"
          title={isSet ? talk.instructions.openSet : talk.instructions.open}
          onClick={() => instructions.open()}
        >
          <Icon name={isSet ? 'check' : 'note'} />
          {isSet ? talk.instructions.wordSet : talk.instructions.word}
        </button>
      )}
      <InstructionsDialog />
      {hasSite && siteOpen.value && <SiteDialog site={site} open={siteOpen} />}
    </div>
  );
}
