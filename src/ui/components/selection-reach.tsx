import type { Quote } from '@/core/conversation';
import { useText } from '../app/app-context';
import { reachWords } from './reach-words';
import { useReach } from './use-reach';

/** About how much of a selection fits, where it will not fit as a whole. */
export function SelectionReach({ quote }: { readonly quote: Quote }) {
  const text = useText().page;
  const reach = useReach(quote);
  const isAll = reach === null || ((quote.from ?? 0) === 0 && reach >= quote.text.length);
  return isAll ? null : <p class="quote-note">{reachWords(text, quote, reach)}</p>;
}
