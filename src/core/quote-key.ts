import type { Quote } from './conversation';
import { QUOTE_FIELDS } from './same-quote';

const known = new WeakMap<Quote, string>();

/**
 * Stands for a quote where it would be long to send: the same for quotes that say the same, and
 * another for any others that one comes across. It guards against nobody who looks for two alike.
 */
export function quoteKey(quote: Quote): string {
  const made = known.get(quote);
  if (made !== undefined) return made;
  const key = QUOTE_FIELDS.map((field) => partOf(quote[field])).join('.');
  known.set(quote, key);
  return key;
}

/** Length and 64 bits of one field; empty where there is none. */
function partOf(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  // Two sums that differ in their primes: what one takes for the same the other does not.
  let one = 0x811c9dc5;
  let other = 0x9e3779b1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return [text.length, one >>> 0, other >>> 0].map((part) => part.toString(36)).join('-');
}
