import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import { sameQuote } from '@/core/same-quote';

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

export function isEmptyDraft(draft: Draft): boolean {
  return sameDraft(draft, EMPTY_DRAFT);
}

/**
 * What is left of a draft when what was sent of it is taken away.
 * @param before a stored text that came to stand before it while the question was on its way
 */
export function withoutSent({ text, quote }: Draft, sent: Draft, before = ''): Draft {
  const both = before + sent.text;
  let rest = text;
  if (text.startsWith(both)) rest = before + text.slice(both.length);
  else if (text.startsWith(sent.text)) rest = text.slice(sent.text.length);
  // Something was typed before it.
  else if (text.endsWith(sent.text)) rest = text.slice(0, -sent.text.length);
  return { text: rest, quote: sameQuote(quote, sent.quote) ? null : quote };
}
