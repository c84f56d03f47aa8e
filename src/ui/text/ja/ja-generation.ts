import type { englishGeneration } from '../en-generation';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the options page says about how answers are written, in Japanese. */
export function japaneseGeneration(format: Format): Translation<typeof englishGeneration> {
  return {
    heading: '回答',
    temperature: '温度',
    temperatureMeaning:
      '0 にすると、モデルは常に最も可能性の高い語を選び、同じ質問には同じ回答を返します。値を大きくすると表現の幅が広がりますが、不正確な内容も増えます。',
    topP: 'Top-p',
    topPMeaning:
      '可能性の高い語から順に、確率の合計がこの割合になるまでを候補にします。1 にすると、すべての語が候補になります。',
    longest: '回答の長さの上限',
    /** A token holds a share of a word that is known for English. */
    tokens: (count) =>
      `${format.count(count)} トークン（英語で約 ${format.count(Math.round((count * 0.75) / 10) * 10)} 語）`,
    longestMeaning:
      'この長さに達した回答は、続きを書かせることができます。一度に扱える長さが短いモデルは、それより早く止まることがあります。',
    reset: '既定値を使う',
    defaults: (temperature, topP, tokens) =>
      `既定値：温度 ${format.decimal(temperature)}、Top-p ${format.hundredths(topP)}、${format.count(tokens)} トークン。`,
    prompts: {
      heading: 'システムプロンプト',
      intro:
        'すべての会話の前に、この内容がモデルに伝えられます。サイトや会話ごとのプロンプトはその後に加えられ、そちらが優先されます。',
      global: 'すべての会話の前',
      placeholder: '簡潔に、わかりやすい言葉で答えてください。',
      save: '保存',
      saved: '保存しました。',
      sites: 'サイトごとのプロンプト',
      noSites: 'プロンプトが設定されたサイトはありません。',
      site: 'サイト',
      sitePlaceholder: 'example.org',
      sitePrompt: 'このサイトの会話の前',
      add: 'このサイト用に保存',
      siteInvalid: 'example.org のようなウェブサイトのアドレスを入力してください。',
      edit: (site) => `${site} のプロンプトを編集`,
      remove: (site) => `${site} のプロンプトを削除`,
      editWord: '編集',
      removeWord: '削除',
    },
  };
}
