import type { FoundText } from '@/core/found-text';

/** A text with what was found in it marked. */
export function MarkedText({ found: { text, ranges } }: { readonly found: FoundText }) {
  const parts: preact.ComponentChild[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
