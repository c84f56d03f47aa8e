import type { Text } from '../text/en';
import { readingPart } from './stores/markdown-parts';

/**
 * An answer's words without its marks, to be said or shown in a few lines. As it was written until
 * the reader is loaded; a component that calls it is drawn again then.
 */
export function plainAnswer(markdown: string, { markdown: words }: Text): string {
  return readingPart.value.value?.plainText(markdown, words.spokenCode) ?? markdown;
}
