import { describe, expect, it } from 'vitest';
import { modelSearch, type SearchedModel } from './model-search';

const model = (name: string, bytes: number, licence = 'Apache-2.0', description = '') =>
  ({ name, bytes, licence, description }) satisfies SearchedModel;

const QWEN = model('Qwen 2.5 Coder 7B Instruct', 4_280_000_000);
const LLAMA = model('Llama 3.2 1B Instruct', 695_242_752, 'Llama 3.2 Community License');
const PHI = model('Phi 2', 1_564_948_480, 'MIT', 'Short, factual answers in English.');
const ALL = [QWEN, LLAMA, PHI];

const found = (query: string) => ALL.filter(modelSearch(query));

describe('a search for a model', () => {
  it.each<[string, readonly SearchedModel[]]>([
    ['', ALL],
    ['qwen', [QWEN]],
    ['coder QWEN', [QWEN]],
    ['instruct', [QWEN, LLAMA]],
    ['mit', [PHI]],
    ['factual', [PHI]],
    ['llama community', [LLAMA]],
    ['7b', [QWEN]],
    ['qwen llama', []],
  ])('for “%s” finds what has every word, in name, line or licence', (query, models) => {
    expect(found(query)).toEqual(models);
  });

  it.each<[string, readonly SearchedModel[]]>([
    ['4 GB', [QWEN]],
    ['4.3GB', [QWEN]],
    ['4,3 gb', [QWEN]],
    ['4.2 GB', []],
    ['2 GB', [PHI]],
    ['1.6 gb', [PHI]],
    ['700 MB', [LLAMA]],
    ['695 mb', [LLAMA]],
    ['690 MB', []],
    ['<2 GB', [LLAMA, PHI]],
    ['> 1 GB', [QWEN, PHI]],
    ['instruct < 1 GB', [LLAMA]],
    ['>1 GB <2 GB', [PHI]],
    ['4,3 Go', [QWEN]],
    ['700 Mo', [LLAMA]],
    ['< 1 go', [LLAMA]],
    ['4,3\u202fGo', [QWEN]],
    ['٤٫٣ غ.ب', [QWEN]],
    ['٤,٣ غب', [QWEN]],
    ['4.3 غيغابايت', [QWEN]],
    ['٧٠٠ م.ب', [LLAMA]],
    ['700 ميغابايت', [LLAMA]],
    ['۴٫۳ GB', [QWEN]],
    ['４．３ＧＢ', [QWEN]],
    ['＜１ GB', [LLAMA]],
  ])('for “%s” finds what is of that size', (query, models) => {
    expect(found(query)).toEqual(models);
  });

  it('takes a number without a unit for a word', () => {
    expect(found('3.2')).toEqual([LLAMA]);
    expect(found('2')).toEqual(ALL);
  });
});
