import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ModelId } from '@/core/ids';
import { fold } from '@/core/text-search';
import type { ModelsView } from '@/messaging/topics/models';
import { useApp } from '../app/app-context';
import { type ModelChoice, type ModelSection, modelSections } from './model-sections';

/** Rows beyond the keyboard's, and rows that come when the end of the list is near. */
const STEP = 24;

export interface ModelList {
  readonly query: Signal<string>;
  /** As far as they are drawn. */
  readonly sections: readonly ModelSection[];
  /** How many there are, drawn or not. */
  readonly count: number;
  /** Where the keyboard is, among all; -1 where nothing was found. */
  readonly index: number;
  readonly active: ModelChoice | null;
  moveTo(index: number): void;
  type(query: string): void;
  /** The end of what is drawn is near: draws more. */
  grow(): void;
}

/** What the list of models shows: what the search finds, with no more rows than are looked at. */
export function useModelList(view: ModelsView, currentId: ModelId | null): ModelList {
  const { catalogue } = useApp();
  useEffect(() => catalogue.need(), [catalogue]);
  const query = useSignal('');
  const drawn = useSignal(STEP);
  /** Null until the keyboard or the search moved it: then it is the current model's row. */
  const place = useSignal<number | null>(null);
  const ready = useRef<ReadonlySet<ModelId> | null>(null);
  ready.current ??= new Set(
    view.models.filter(({ lifecycle }) => lifecycle === 'Ready').map(({ id }) => id),
  );
  const others = catalogue.models.value;
  const sections = modelSections({
    shown: view.models,
    others: others ?? [],
    ready: ready.current,
    query: query.value,
  });
  const choices = sections.flatMap((section) => section.choices);
  const current = choices.findIndex(({ facts }) => facts.id === currentId);
  const wanted = place.value ?? (query.value === '' ? current : bestOf(choices, query.value));
  const index = Math.min(Math.max(0, wanted), choices.length - 1);
  return {
    query,
    sections: firstOf(sections, Math.max(drawn.value, index + STEP)),
    count: choices.length,
    index,
    active: choices[index] ?? null,
    moveTo: (to) => {
      place.value = Math.min(Math.max(0, to), choices.length - 1);
    },
    type: (text) => {
      query.value = text;
      place.value = null;
      drawn.value = STEP;
    },
    grow: () => {
      if (drawn.peek() < choices.length) drawn.value += STEP;
    },
  };
}

/** Of what was found, the first whose name begins with what was typed, or has it. */
function bestOf(choices: readonly ModelChoice[], query: string): number {
  const typed = fold(query.trim());
  const names = choices.map(({ facts }) => fold(facts.name));
  const first = names.findIndex((name) => name.startsWith(typed));
  return first >= 0 ? first : names.findIndex((name) => name.includes(typed));
}

function firstOf(sections: readonly ModelSection[], limit: number): readonly ModelSection[] {
  let left = limit;
  const result: ModelSection[] = [];
  for (const { kind, choices } of sections) {
    if (left <= 0) break;
    result.push({ kind, choices: choices.slice(0, left) });
    left -= choices.length;
  }
  return result;
}
