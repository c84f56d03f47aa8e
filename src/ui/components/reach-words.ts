import type { Quote } from '@/core/conversation';
import type { Text } from '../text/en';

/** About how much of a quote fits. @param reach where in its text the model will have to stop */
export function reachWords(text: Text['page'], quote: Quote, reach: number): string {
  const { length } = quote.text;
  const from = quote.from ?? 0;
  if (from > 0) return text.guessPart(from / length, reach / length);
  return reach >= length ? text.guessAll : text.guessFirst(reach / length);
}
