import { useEffect, useRef } from 'preact/hooks';
import type { ModelId } from '@/core/ids';
import { isPrivate } from '@/core/private-conversation';
import { NO_SITE } from '@/core/site';
import type { ModelsView } from '@/messaging/topics/models';
import { useApp, useText } from '../app/app-context';
import { ModelRow } from './model-row';
import type { ModelList } from './use-model-list';

interface Props {
  readonly id: string;
  readonly view: ModelsView;
  readonly list: ModelList;
  readonly currentId: ModelId | null;
  rowId(place: number): string;
  choose(modelId: ModelId): void;
  /** Gives the keyboard back to the search field. */
  toField(): void;
}

/** How near the end of what is drawn more is drawn, in CSS pixels. */
const NEAR = 400;

/** The models that were found, in their sections; how many, for those who do not see them. */
export function ModelRows({ id, view, list, currentId, rowId, choose, toField }: Props) {
  const text = useText().selector;
  const { catalogue, conversation, sites } = useApp();
  const isFinding = catalogue.models.value === null;
  const shown = conversation.conversation.value;
  // What is set for single sites does not count in private windows.
  const site = shown === null || isPrivate(shown.id) ? null : shown.site;
  const ofSite = sites.view.value?.models.find((one) => one.site === site)?.modelId ?? null;
  const box = useRef<HTMLDivElement>(null);
  const { index, count } = list;
  const query = list.query.value;
  const activeId = rowId(index);
  useEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    // Its section's name comes into view with the first row.
    if (index === 0) box.current?.scrollTo({ top: 0 });
  }, [activeId, index, query]);

  const places = placesOf(list);
  return (
    <>
      <p class="visually-hidden" role="status">
        {query !== '' && count > 0 ? text.found(count) : ''}
      </p>
      <div
        ref={box}
        id={id}
        class="model-list"
        role="listbox"
        tabIndex={-1}
        aria-label={text.search}
        onFocus={toField}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          if (scrollHeight - scrollTop - clientHeight < NEAR) list.grow();
        }}
      >
        {list.sections.map(({ kind, choices }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by the role
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <p id={`${id}-${kind}`} class="model-list-head">
              {text.sections[kind]}
            </p>
            {choices.map((choice) => {
              const place = places.get(choice.facts.id) ?? 0;
              return (
                <ModelRow
                  key={choice.facts.id}
                  id={rowId(place)}
                  view={view}
                  choice={choice}
                  current={choice.facts.id === currentId}
                  site={site !== NO_SITE && choice.facts.id === ofSite ? site : null}
                  active={place === index}
                  place={place + 1}
                  count={count}
                  choose={() => choose(choice.facts.id)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {count === 0 && (
        <div class="model-nothing" role="status">
          <p>{isFinding ? text.finding : text.nothing(query)}</p>
          {!isFinding && <p>{text.hint}</p>}
        </div>
      )}
    </>
  );
}

function placesOf({ sections }: ModelList): ReadonlyMap<ModelId, number> {
  const choices = sections.flatMap((section) => section.choices);
  return new Map(choices.map(({ facts }, place) => [facts.id, place]));
}
