import { matches, termsOf } from './text-search';

/** What a model is found by. */
export interface SearchedModel {
  readonly name: string;
  readonly description: string;
  readonly licence: string;
  /** Of its download. */
  readonly bytes: number;
}

/** `2 GB`, `1.8gb`, `<4 Go`, `٤٫٣ غ.ب`: a size as people type it, and as it stands beside a model. */
const SIZE =
  /(?<![\p{L}\p{N}.,])([<>]?)\s*(\d+)(?:[.,](\d+))?\s*([mgمغ])(?:[bo]|\.?\s?ب\.?|يغابايت|يغا)(?![\p{L}\p{N}])/giu;
/** Zero of the digits that people here write with, besides 0: Arabic, Persian, full width. */
const ZEROS = [0x660, 0x6f0, 0xff10] as const;

/**
 * Says of a model whether it is what is looked for: it has every word in its name, description
 * or licence, and every size that is named. `2 GB` is what rounds to it, `1.8 GB` likewise,
 * `<2 GB` and `>2 GB` what is smaller and larger; units are of 1,000.
 */
export function modelSearch(query: string): (model: SearchedModel) => boolean {
  const sizes: ((bytes: number) => boolean)[] = [];
  const words = inPlainFigures(query).replace(SIZE, (_all, side, whole, decimals = '', unit) => {
    sizes.push(sizeTest(String(side), String(whole), String(decimals), String(unit)));
    return ' ';
  });
  const terms = termsOf(words);
  return ({ name, description, licence, bytes }) =>
    sizes.every((fits) => fits(bytes)) && matches(`${name} ${description} ${licence}`, terms);
}

/** With the digits 0 to 9, a point for the decimals, and `<` and `>` of the usual width. */
function inPlainFigures(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((one) => code >= one && code < one + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/[٫．]/g, '.')
    .replace(/＜/g, '<')
    .replace(/＞/g, '>')
    .replace(/[ＧＭＢｇｍｂ]/g, (letter) => letter.normalize('NFKC'));
}

function sizeTest(side: string, whole: string, decimals: string, unit: string) {
  const scale = /[gغ]/i.test(unit) ? 1e9 : 1e6;
  const size = Number(`${whole}.${decimals || '0'}`) * scale;
  if (side === '<') return (bytes: number) => bytes < size;
  if (side === '>') return (bytes: number) => bytes > size;
  // Of megabytes people name round numbers: 700 MB is from 650 to 750.
  const zeros = scale === 1e6 ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  const half = (scale * 10 ** (decimals === '' ? zeros : -decimals.length)) / 2;
  return (bytes: number) => bytes >= size - half && bytes < size + half;
}
