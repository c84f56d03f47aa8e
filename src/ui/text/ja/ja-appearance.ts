import type { englishAppearance } from '../en-appearance';
import type { Translation } from '../translation';

/** What the options page says about how Homebody looks, in Japanese. */
export function japaneseAppearance(): Translation<typeof englishAppearance> {
  return {
    heading: '外観',
    theme: '配色',
    themes: {
      system: 'デバイスの設定に合わせる',
      light: 'ライト',
      dark: 'ダーク',
    },
    textSize: '文字サイズ',
    textSizes: {
      normal: '標準',
      large: '大',
      larger: '特大',
    },
    language: '言語',
    browserLanguage: 'このブラウザーと同じ',
    meaning:
      'Homebody のすべてのウィンドウにすぐに適用されます。ハイコントラストは、このデバイスの設定に従います。',
  };
}
