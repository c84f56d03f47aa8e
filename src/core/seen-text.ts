const FLAG = '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}';
const VARIATION = '[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]';

/** Tag characters, which spell out text that nobody sees; the flags of three countries need them. */
const TAGS = new RegExp(`(${FLAG})|[\\u{E0000}-\\u{E007F}]`, 'gu');
/** One variation selector changes a character; a row of them only carries data. */
const VARIATIONS = new RegExp(`(${VARIATION})${VARIATION}+`, 'gu');
/** Joiners stay: Persian and many pictures are written with them. */
const NO_WIDTH = /[\u00AD\u200B\u2060-\u2064\uFEFF]/g;
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/** A text without the characters that draw nothing: a usual place to hide instructions to a model. */
export function seenText(text: string): string {
  return text
    .toWellFormed()
    .replace(TAGS, '$1')
    .replace(VARIATIONS, '$1')
    .replace(NO_WIDTH, '')
    .replace(CONTROLS, '');
}
