import type { Quote } from '@/core/conversation';
import type { Draft } from '@/messaging/topics/conversation';

export const EMPTY_DRAFT: Draft = { text: '', quote: null };

export function sameQuote(one: Quote | null, other: Quote | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.text === other.text && one.pageUrl === other.pageUrl && one.pageTitle === other.pageTitle
  );
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return one.text === other.text && sameQuote(one.quote, other.quote);
}

/**
 * Joins what the person typed here with what the host says, field by field: what they changed
 * since the two last agreed (`base`) stays, the rest is the host's. So a quote handed over
 * while someone types arrives beside their words. Without a base, which is before the first
 * snapshot, what was typed goes on where the stored text ended.
 */
export function mergeDraft(base: Draft | null, local: Draft, host: Draft): Draft {
  if (base === null) {
    return { text: host.text + local.text, quote: local.quote ?? host.quote };
  }
  return {
    text: local.text === base.text ? host.text : local.text,
    quote: sameQuote(local.quote, base.quote) ? host.quote : local.quote,
  };
}
