import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

const REFERENCE = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;

/** Replaces `&amp;`, `&#39;` and the like by what they stand for; unknown names stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (whole: string, hex?: string, decimal?: string, name?: string): string => {
      if (hex !== undefined) return decodeNumericCharacterReference(hex, 16);
      if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
      return (name !== undefined && decodeNamedCharacterReference(name)) || whole;
    },
  );
}
