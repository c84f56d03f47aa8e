import { useId, useMemo } from 'preact/hooks';
import { placesIn } from '@/core/page-places';
import { useText } from '../app/app-context';

interface Props {
  /** Of the page, as Markdown. */
  readonly text: string;
  readonly from: number;
  choose(from: number): void;
}

/** Where the model begins to read: at the page's headings, or after tenths of it. */
export function PageStart({ text, from, choose }: Props) {
  const words = useText().page;
  const id = useId();
  const places = useMemo(() => placesIn(text), [text]);
  // Asked on from where an answer's model had to stop, it begins between two places.
  const isBetween = from > 0 && places.every((place) => place.from !== from);
  if (places.length === 0 && !isBetween) return null;
  return (
    <div class="page-start">
      <label for={id}>{words.begin}</label>
      <select
        id={id}
        class="page-select"
        value={String(from)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        <option value="0">{words.beginning}</option>
        {isBetween && <option value={String(from)}>{words.placeAt(from / text.length)}</option>}
        {places.map(({ from: at, heading }) => (
          <option key={at} value={String(at)} dir="auto">
            {heading === null
              ? words.placeAt(at / text.length)
              : words.place(heading, at / text.length)}
          </option>
        ))}
      </select>
    </div>
  );
}
