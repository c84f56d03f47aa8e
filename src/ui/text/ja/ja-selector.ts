import type { EngineKind } from '@/core/model';
import type { englishSelector } from '../en-selector';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** The list of models to choose from, in Japanese. */
export function japaneseSelector(format: Format): Translation<typeof englishSelector> {
  const memory = (engine: EngineKind, bytes: number) =>
    engine === 'webllm'
      ? `グラフィックスメモリ ${format.bytes(bytes)} が必要`
      : `メモリ ${format.bytes(bytes)} が必要`;
  return {
    search: 'モデルを検索',
    placeholder: '名前、サイズ、ライセンス',
    clear: '検索をクリア',
    sections: {
      ready: 'このコンピューターにあるモデル',
      tiers: '主なモデル',
      others: 'その他のすべてのモデル',
    },
    tiers: {
      instant: 'ほぼ瞬時に回答します。簡単な質問に向いています。',
      quick: '速く回答します。短い回答に向いています。',
      smart: '最もバランスに優れています。ほとんどの質問に向いています。',
      genius: '最も高性能ですが、最も時間がかかります。難しい質問に向いています。',
    },
    facts: ({ bytes, estimated, memoryBytes, engine, licence }) =>
      [
        `${estimated ? '約 ' : ''}${format.bytes(bytes)}`,
        ...(memoryBytes === null ? [] : [memory(engine, memoryBytes)]),
        licence,
      ].join(' · '),
    found: (count) => `モデル ${format.count(count)} 件`,
    nothing: (query) => `「${query}」に一致するモデルはありません。`,
    hint: '名前、ライセンス、または「2 GB」や「<4 GB」のようなサイズで検索できます。',
    finding: 'その他のモデルを探しています…',
    ofSite: (site) => `${site} での新しい会話に使われます。`,
  };
}
