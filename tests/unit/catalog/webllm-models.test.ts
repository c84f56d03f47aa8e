import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { describe, expect, it } from 'vitest';
import { LISTED_MODELS } from '@/catalog/listed-model';
import { listedModels, UnreadableRecordError } from '../../commands/listed-models';

const record = prebuiltAppConfig.model_list[0]!;

describe('the list of WebLLM models', () => {
  it('is that of the installed package; if not, run npm run catalog:make', () => {
    expect(LISTED_MODELS).toEqual(listedModels(prebuiltAppConfig));
  });

  it('has the same order whatever the order of the package', () => {
    const reversed = { model_list: [...prebuiltAppConfig.model_list].reverse() };
    expect(listedModels(reversed)).toEqual(LISTED_MODELS);
  });

  it.each([
    ['a model of another hub', { model: 'https://example.org/a/b' }],
    ['a model at a revision', { model: 'https://huggingface.co/a/b/resolve/main/' }],
    ['a library that is none', { model_lib: 'https://example.org/library.js' }],
  ])('refuses %s instead of guessing', (_, change) => {
    const make = () => listedModels({ model_list: [{ ...record, ...change }] });
    expect(make).toThrow(UnreadableRecordError);
    expect(make).toThrow(record.model_id);
  });
});
